/**
 * How many recipients were answered how, hour by hour.
 *
 * <ul>
 *   <li>R1 Noting a decision touches memory only and never waits: no reply is delayed.
 *   <li>R2 What is not ours is not counted; everything else is, refusals of unknown and malformed addresses included.
 *   <li>R3 While the database is away counts wait in memory, a handful for every hour.
 * </ul>
 *
 * Next door: {@code store} hands every decision on; {@code admin.status} draws the counts.
 */
package org.sekisho.store.traffic;
