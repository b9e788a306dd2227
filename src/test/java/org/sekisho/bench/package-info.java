/** Measurements. None of them is a test; each is run by its own command, see docs/reference/performance.md. */
package org.sekisho.bench;
