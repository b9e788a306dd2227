/**
 * Lists and their members.
 *
 * <ul>
 *   <li>R1 A list is named by its posting address; a PUT with another address moves it.
 *   <li>R2 PUT replaces: a field that is left out takes its default, the policy that of the domain's exposure. Members
 *       are a resource of their own.
 * </ul>
 *
 * Next door: {@code admin.lists} decides what can be taken.
 */
package org.sekisho.api.lists;
