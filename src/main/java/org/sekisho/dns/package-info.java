/**
 * Asks name servers about the MX of list domains.
 *
 * <ul>
 *   <li>R1 Each server is asked itself, without a cache, a search list or the host's own resolver.
 *   <li>R2 Every way in which there can be no answer is told apart: no such name, no records, refused, failed, lame,
 *       silent, unreachable.
 *   <li>R3 All questions are under way together: an answer to all of them is there after a few seconds, whatever is
 *       down.
 * </ul>
 *
 * Next door: {@code admin.dns} says what to ask and judges the answers.
 */
package org.sekisho.dns;
