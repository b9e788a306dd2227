/**
 * Moves of lists to other list domains, step by step.
 *
 * <ul>
 *   <li>R1 One call does one step: the next one, or back from the last one.
 *   <li>R2 A step that Mailman has not done is no error of the caller: the move is answered with what was in the way.
 * </ul>
 *
 * Next door: {@code admin.moves} does the steps.
 */
package org.sekisho.api.moves;
