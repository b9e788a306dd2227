/**
 * The words of SMTP under test.
 *
 * <ul>
 *   <li>R1 Every spelling that a real Postfix was seen to deliver stands here as a line of its own.
 *   <li>R2 Parsing is shown to hold for any text, hostile and long, in bounded time.
 * </ul>
 *
 * Next door: {@code policy} tests what is decided on these words.
 */
package org.sekisho.envelope;
