/**
 * {@code /drift}.
 *
 * <ul>
 *   <li>R1 A host hands in what runs there as plain text, the way {@code state.sh} prints it, and is told what differs.
 * </ul>
 *
 * Next door: {@code admin.drift} keeps and compares.
 */
package org.sekisho.api.drift;
