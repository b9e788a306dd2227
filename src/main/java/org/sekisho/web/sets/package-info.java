/**
 * The pages of the sender sets.
 *
 * <ul>
 *   <li>R1 What is odd about a set stands beside it.
 * </ul>
 *
 * Next door: {@code admin.sets}; {@code web.rules} names sets in its rules.
 */
package org.sekisho.web.sets;
