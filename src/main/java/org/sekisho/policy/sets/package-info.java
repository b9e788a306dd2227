/**
 * Sender sets: named, reusable sets of senders.
 *
 * <ul>
 *   <li>R1 A set is the union of its entries; a set within a set keeps its own option of plus-address folding.
 *   <li>R2 Sets may name one another, but never in a circle; a circle or a missing set fails the whole policy, never
 *       half of it. A missing list has no members.
 *   <li>R3 The null sender and a sender that cannot be read are in no set, networks included.
 *   <li>R4 A set that names others is flattened when the policy is compiled: each part is asked once at the most.
 * </ul>
 *
 * Next door: {@code policy.rules} asks for {@code set:NAME}.
 */
package org.sekisho.policy.sets;
