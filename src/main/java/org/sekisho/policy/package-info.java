/**
 * The decision: may this sender reach this list?
 *
 * <ul>
 *   <li>R1 Pure: the same facts on the same snapshot give the same decision. No clock, file, log, database, network.
 *   <li>R2 Nothing is looked up in the middle of a decision; facts are gathered before, time is one of them.
 *   <li>R3 A snapshot is the whole policy compiled into one immutable object, swapped as a whole.
 *   <li>R4 An accept never comes of a missing fact or of a form that could not be read.
 *   <li>R5 The small interfaces that the doors need stand here; {@code store} implements them.
 * </ul>
 *
 * Next door: {@code envelope} has the words, {@code smtp} asks, {@code store} loads and swaps snapshots and keeps what
 * was decided.
 */
package org.sekisho.policy;
