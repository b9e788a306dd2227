/**
 * The pages of the lists.
 *
 * <ul>
 *   <li>R1 The exposure of a list is that of the domain chosen for it.
 *   <li>R2 A posting policy that the exposure does not allow is not offered.
 * </ul>
 *
 * Next door: {@code admin.lists}; {@code web.rules} holds the exceptions to a posting policy.
 */
package org.sekisho.web.lists;
