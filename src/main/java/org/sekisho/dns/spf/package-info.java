/**
 * SPF (RFC 7208): does the sender's domain name this client?
 *
 * <ul>
 *   <li>R1 Only "pass" is a yes; everything else, trouble and overload included, is a no.
 *   <li>R2 An answer comes within its bound, however slow the name servers are.
 *   <li>R3 Answers are kept for some minutes, trouble for some seconds, a bounded number of them.
 * </ul>
 *
 * Next door: {@code admin.spf} asks for the doors.
 */
package org.sekisho.dns.spf;
