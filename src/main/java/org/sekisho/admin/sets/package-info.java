/**
 * Sender sets: named and reusable.
 *
 * <ul>
 *   <li>R1 Every entry is read before it is kept; one that cannot be read refuses the whole and says why.
 *   <li>R2 A set names only sets and lists that are there, and never itself, not even by way of others.
 *   <li>R3 A set that a rule or another set names is not deleted and keeps its name.
 * </ul>
 *
 * Next door: {@code policy.sets} has the words, {@code web.sets} is its page.
 */
package org.sekisho.admin.sets;
