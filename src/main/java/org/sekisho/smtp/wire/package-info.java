/**
 * What goes over the wire: command lines, replies, message bytes, and the time they may take.
 *
 * <ul>
 *   <li>R1 Nothing here decides on mail; bytes become words, and words stay the bytes they were.
 *   <li>R2 The end of a message is CRLF dot CRLF and nothing else (RFC 5321 section 4.1.1.4); whatever another server
 *       might take for an end is reported as forbidden before it can be passed on.
 *   <li>R3 A reply is relayed byte for byte, or it is malformed; there is no third case.
 *   <li>R4 No wait is without an end: what blocks has an alarm that closes the socket under it.
 * </ul>
 *
 * Next door: {@code smtp.front} takes commands, {@code smtp.back} sends them on, {@code smtp.relay} stands between.
 */
package org.sekisho.smtp.wire;
