/** The REST API: against its description, and against the running WAR. */
package org.sekisho.api;
