/**
 * The only room that talks to the database.
 *
 * <ul>
 *   <li>R1 Every query stands here; nobody else sees an entity manager.
 *   <li>R2 A snapshot is loaded as a whole and swapped as a whole; if loading fails the last good one stays in force.
 *   <li>R3 Once a change has committed and its call has returned, the next RCPT on this node is decided by it.
 *   <li>R4 Writing a rejection never delays a reply: decisions are handed over in memory and written elsewhere.
 *   <li>R5 The same statements run on H2 and on PostgreSQL.
 * </ul>
 *
 * Next door: {@code model} is what is kept, {@code admin} opens the transactions, {@code policy} declares what the doors
 * need of this room.
 */
package org.sekisho.store;
