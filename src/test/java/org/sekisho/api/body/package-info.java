/** Reading of bodies: what is taken, and how what is not taken is named. */
package org.sekisho.api.body;
