/**
 * The rejection log: what was refused, and why.
 *
 * <ul>
 *   <li>R1 Newest first, in pages; a page knows where the next one begins.
 * </ul>
 *
 * Next door: {@code web.rejections} is its page.
 */
package org.sekisho.admin.rejections;
