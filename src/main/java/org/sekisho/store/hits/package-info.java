/**
 * How often each rule held.
 *
 * <ul>
 *   <li>R1 Noting a decision touches memory only and never waits: no reply is delayed.
 *   <li>R2 A rule that only monitors is counted when it would have decided.
 *   <li>R3 Memory is bounded by the number of rules; the table by days, but for the last hit of each rule.
 *   <li>R4 While the database is away counts wait in memory.
 * </ul>
 *
 * Next door: {@code store} hands every decision on; {@code admin.rules} shows the counts.
 */
package org.sekisho.store.hits;
