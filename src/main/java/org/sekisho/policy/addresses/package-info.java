/**
 * Sets of addresses, small and very large.
 *
 * <ul>
 *   <li>R1 Exact: a set contains what was put in and nothing else; a hash alone never says yes.
 *   <li>R2 Ten million memberships fit into a few hundred megabytes: each address is kept once, as octets, and a set is
 *       a sorted array of numbers.
 *   <li>R3 A finished set does not change, so any number of threads may ask it.
 * </ul>
 *
 * Next door: {@code policy.lists} has members and announcers, {@code policy.sets} has sender sets.
 */
package org.sekisho.policy.addresses;
