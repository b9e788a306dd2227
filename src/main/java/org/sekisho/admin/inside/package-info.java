/**
 * Who belongs to the organisation.
 *
 * <ul>
 *   <li>R1 Every line is read before it is kept; one that cannot be read refuses the whole.
 * </ul>
 *
 * Next door: {@code web.inside} is its page.
 */
package org.sekisho.admin.inside;
