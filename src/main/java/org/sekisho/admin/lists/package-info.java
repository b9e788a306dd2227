/**
 * Lists: where they belong, and whom they take posts from.
 *
 * <ul>
 *   <li>R1 A list name is a plain local part in lower case that no map or zone line can break on.
 *   <li>R2 Behind Mailman 2.1 a name is unique across all list domains.
 *   <li>R3 An internal list is never for anyone.
 * </ul>
 *
 * Next door: {@code web.lists} is its page.
 */
package org.sekisho.admin.lists;
