/**
 * The words of SMTP as immutable values.
 *
 * <ul>
 *   <li>R1 A word is parsed once, at the edge, and is never a string again.
 *   <li>R2 Nothing here is null; what may be missing is an {@link java.util.Optional} or a case of its type.
 *   <li>R3 Parsing never throws on what a client sent: the odd form is a case of its type. Only the factories
 *       named {@code of} throw, an {@link java.lang.IllegalArgumentException} with a sentence for an administrator.
 *   <li>R4 Comparing is by meaning: domains as A-labels, label by label; addresses case-insensitively in whole.
 *   <li>R5 JDK only: no framework, no clock, no file, no log, no name look-up.
 * </ul>
 *
 * Next door: {@code policy} decides on these words, {@code smtp} reads and writes them as bytes.
 */
package org.sekisho.envelope;
