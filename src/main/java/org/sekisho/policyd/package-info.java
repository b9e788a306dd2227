/**
 * The second door: Postfix's policy-delegation protocol (SMTPD_POLICY_README), {@code check_policy_service}.
 *
 * <ul>
 *   <li>R1 Only RCPT is decided; at every other stage, and for what is not ours, the answer is {@code DUNNO}, never
 *       {@code OK}, so that later restrictions still hold.
 *   <li>R2 A request that cannot be read is answered by hanging up, with a line in the log: Postfix then defers.
 *   <li>R3 Nothing that a client sends is held beyond its bound: lines, lines of a request, connections, time.
 *   <li>R4 A connection serves any number of requests, one after the other, in order.
 *   <li>R5 A domain that belongs to the proxy passes here: the snapshot is asked for as this door sees it.
 * </ul>
 *
 * Next door: {@code policy} decides, {@code boot} opens and closes, {@code smtp} is the other door.
 */
package org.sekisho.policyd;
