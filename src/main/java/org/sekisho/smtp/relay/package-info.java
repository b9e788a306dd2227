/**
 * What happens between the two sides: commands are answered or passed on, recipients are decided on, messages stream.
 *
 * <ul>
 *   <li>R1 Command lines, parameters, replies and message bytes that are passed on are passed on as they are.
 *   <li>R2 Nothing reaches the after-filter before a recipient has been let through: EHLO, XFORWARD and MAIL are
 *       answered here and kept until then.
 *   <li>R3 A refused recipient is refused alone; the session goes on, and the after-filter never hears of it.
 *   <li>R4 No decision, no passage: whatever fails on our side is 451 4.3.0 for that recipient.
 *   <li>R5 A message is passed on to all recipients that were answered 2yz, or to none: once the connection is lost,
 *       the rest of the transaction is 451 4.3.0.
 *   <li>R6 421 from the after-filter becomes 451 for the client, because 421 would make Postfix hang up on the sender.
 *   <li>R7 The client of a decision is the one XFORWARD names. A session that has named one never falls back to the
 *       TCP peer, which is one of the site's own hosts.
 * </ul>
 *
 * Next door: {@code smtp.front} (client), {@code smtp.back} (after-filter), {@code policy} (the decision).
 */
package org.sekisho.smtp.relay;
