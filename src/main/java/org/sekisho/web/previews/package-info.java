/**
 * What a change would mean for the mail of the last days, as a form shows it before it is saved.
 *
 * <ul>
 *   <li>R1 Numbers are recipients of real traffic; samples are those seen most often.
 *   <li>R2 What is shown is text, so it can stay with the form.
 * </ul>
 *
 * Next door: {@code admin.previews} replays; the backings of rules and lists ask.
 */
package org.sekisho.web.previews;
