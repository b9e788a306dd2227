/**
 * The rejection log.
 *
 * <ul>
 *   <li>R1 The newest first. A page ends with the cursor of the next one, which stays right while new ones come in.
 *   <li>R2 As CSV (RFC 4180) the whole answer is streamed, page by page, never held whole.
 *   <li>R3 No cell of the CSV begins with a sign that a spreadsheet takes for a formula: it gets an apostrophe in front.
 * </ul>
 *
 * Next door: {@code admin.rejections} searches.
 */
package org.sekisho.api.rejections;
