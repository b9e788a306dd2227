/**
 * The values of {@code policy.inside} under test.
 *
 * <ul>
 *   <li>R1 What an administrator writes is read or refused with a sentence.
 * </ul>
 *
 * Next door: {@code policy} tests what is decided with them.
 */
package org.sekisho.policy.inside;
