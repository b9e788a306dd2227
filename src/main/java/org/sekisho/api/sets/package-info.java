/**
 * Sender sets.
 *
 * <ul>
 *   <li>R1 A set is named by its name. The list of all sets leaves out their entries, which may be very many.
 *   <li>R2 PUT replaces: a field that is left out takes its default.
 * </ul>
 *
 * Next door: {@code admin.sets} decides what can be taken.
 */
package org.sekisho.api.sets;
