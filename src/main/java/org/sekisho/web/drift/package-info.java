/**
 * The page that shows what runs elsewhere against what would be generated.
 *
 * <ul>
 *   <li>R1 The gravest differences come first, each with what it risks; what was not handed in is named.
 * </ul>
 *
 * Next door: {@code admin.drift} keeps and compares.
 */
package org.sekisho.web.drift;
