/**
 * The first page: is the checkpoint open, and what did it do lately.
 *
 * <ul>
 *   <li>R1 An after-filter that is down is the first thing to be seen.
 * </ul>
 *
 * Next door: {@code admin.status} gathers the facts.
 */
package org.sekisho.web.status;
