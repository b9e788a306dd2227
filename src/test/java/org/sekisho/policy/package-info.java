/**
 * The decision under test: product.md line by line, and a naive second reading of it to compare with.
 *
 * <ul>
 *   <li>R1 Every cell of the tables of roles, posting policies and proofs is a line of a test.
 *   <li>R2 The reference model shares no code with the compiled snapshot, only its values.
 *   <li>R3 Random tests print their seed.
 * </ul>
 *
 * Next door: {@code envelope} tests the words.
 */
package org.sekisho.policy;
