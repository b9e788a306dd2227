/**
 * What mail lists see: all traffic, aggregated by day.
 *
 * <ul>
 *   <li>R1 Noting a decision touches memory only and never waits: no reply is delayed.
 *   <li>R2 Memory is bounded: what is new while it is full is counted as lost, what is known goes on being counted.
 *   <li>R3 The table is bounded by days and by rows; the oldest go.
 *   <li>R4 While the database is away counts wait in memory.
 * </ul>
 *
 * Next door: {@code policy.impact} replays it; {@code store} hands every decision on.
 */
package org.sekisho.store.sightings;
