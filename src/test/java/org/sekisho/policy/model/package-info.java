/**
 * A second, naive reading of the decision, and random policies to compare it with the first on.
 *
 * <ul>
 *   <li>R1 The reference model works on strings and shares no code with {@code org.sekisho.policy}.
 *   <li>R2 Every random run can be repeated: its seed is reported and may be set.
 * </ul>
 *
 * Next door: {@code policy} has the tests that are written by hand.
 */
package org.sekisho.policy.model;
