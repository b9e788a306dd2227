/** Tests of the answers of refusals. */
package org.sekisho.api.problems;
