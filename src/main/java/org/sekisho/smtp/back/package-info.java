/**
 * The way to the after-filter: one connection per session, opened when it is first needed.
 *
 * <ul>
 *   <li>R1 One command, one reply. Bytes that nobody asked for mean that the two sides no longer agree: the connection
 *       is given up and no reply is ever taken for another's.
 *   <li>R2 Commands go together in one write only where the after-filter announced PIPELINING (RFC 2920).
 *   <li>R3 Every failure is a {@link org.sekisho.smtp.back.LegLostException}; the message so far is not lost, for its
 *       final dot has not gone out.
 *   <li>R4 The state of the after-filter is what the last real connection or probe found.
 * </ul>
 *
 * Next door: {@code smtp.relay} says what to send; {@code smtp.wire} reads the replies.
 */
package org.sekisho.smtp.back;
