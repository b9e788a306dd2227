/**
 * List domains: which there are, and for whom.
 *
 * <ul>
 *   <li>R1 A domain name is kept as A-labels.
 *   <li>R2 A domain that has lists is not deleted.
 *   <li>R3 A domain becomes internal only when none of its lists is for anyone.
 * </ul>
 *
 * Next door: {@code web.domains} is its page.
 */
package org.sekisho.admin.domains;
