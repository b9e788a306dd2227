/**
 * The pages of the list domains.
 *
 * <ul>
 *   <li>R1 A domain is deleted after one question, and only when no list is in it.
 * </ul>
 *
 * Next door: {@code admin.domains}; {@code web.lists} holds the lists in them.
 */
package org.sekisho.web.domains;
