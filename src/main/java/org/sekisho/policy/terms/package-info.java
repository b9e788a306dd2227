/**
 * The small words of a policy: roles, exposures, modes, actions.
 *
 * <ul>
 *   <li>R1 A closed set of choices is an enum; its names are what the API and the database keep.
 *   <li>R2 Nothing here knows another package of the policy.
 * </ul>
 *
 * Next door: everything in {@code policy} speaks in these words.
 */
package org.sekisho.policy.terms;
