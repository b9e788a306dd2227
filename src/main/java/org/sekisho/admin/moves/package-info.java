/**
 * Moves of lists to another list domain, step by step. Mailman 3 cannot rename a list, so one like it is made.
 *
 * <ul>
 *   <li>R1 A step is done when all of it is done; where Mailman goes away in between it stays to do, with the reason.
 *   <li>R2 A step that is run twice does no more than once.
 *   <li>R3 Every step but the last can be undone, the last one done first; then everything is as before it.
 *   <li>R4 What is done is kept in the database, and every step stands in the audit trail.
 *   <li>R5 The old list is removed with the last step and not before, and not while posts are held for it.
 * </ul>
 *
 * Next door: {@code mailman} makes lists there, {@code web.moves} is the page.
 */
package org.sekisho.admin.moves;
