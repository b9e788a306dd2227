/**
 * How a form is saved, and how its words are read and shown.
 *
 * <ul>
 *   <li>R1 A refusal stands at its field, as a sentence in the reader's language.
 *   <li>R2 A form is saved once; a second post and a stale edit get a sentence, and what was typed stays.
 *   <li>R3 Times are shown in the server's time zone, in one form for all languages.
 * </ul>
 *
 * Next door: {@code admin} refuses, the backings of the pages save.
 */
package org.sekisho.web.forms;
