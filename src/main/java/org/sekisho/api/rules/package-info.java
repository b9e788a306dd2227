/**
 * Rules.
 *
 * <ul>
 *   <li>R1 A rule is named by its number; its target is a list domain's name or a list's address.
 *   <li>R2 PUT replaces: a field that is left out takes its default, the position the one that the rule has.
 *   <li>R3 A condition is the conjunction of the fields that are there. An empty array is refused, for it would match
 *       nothing but reads like "any".
 * </ul>
 *
 * Next door: {@code admin.rules} decides what can be taken.
 */
package org.sekisho.api.rules;
