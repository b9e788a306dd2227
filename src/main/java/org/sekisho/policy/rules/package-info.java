/**
 * Rules: exceptions to the posting policies, in the words of an administrator.
 *
 * <ul>
 *   <li>R1 A condition is the conjunction of the fields that are present; entries of one field are alternatives.
 *   <li>R2 Patterns are RE2 (linear time) and must match the whole address.
 *   <li>R3 Text is read once, when a rule is entered; what cannot be read is refused with a sentence.
 *   <li>R4 Expired rules and rules that are off do not exist.
 * </ul>
 *
 * Next door: {@code policy} walks through the rules; {@code policy.inside} answers who is inside.
 */
package org.sekisho.policy.rules;
