/**
 * The page of the moves of lists to other list domains.
 *
 * <ul>
 *   <li>R1 Every step is shown, done or to do, and what was in the way of the next one.
 *   <li>R2 Only the next step can be done and only the last one undone; the last step of all asks once.
 * </ul>
 *
 * Next door: {@code admin.moves} does the steps.
 */
package org.sekisho.web.moves;
