/**
 * The pages of the sender rules.
 *
 * <ul>
 *   <li>R1 Rules stand in the order in which they run: site, lists, domains; in a target by position.
 *   <li>R2 What happens when no rule decides stands below them all.
 * </ul>
 *
 * Next door: {@code admin.rules}; {@code policy.rules} says what a condition means.
 */
package org.sekisho.web.rules;
