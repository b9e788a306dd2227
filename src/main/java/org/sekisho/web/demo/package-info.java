/**
 * What the demo after-filter took.
 *
 * <ul>
 *   <li>R1 Without the demo the page is not found.
 * </ul>
 *
 * Next door: {@code admin.demo}; the page exists only with {@code --demo}.
 */
package org.sekisho.web.demo;
