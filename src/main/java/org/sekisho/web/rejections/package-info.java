/**
 * The log of refused recipients.
 *
 * <ul>
 *   <li>R1 Newest first; older ones by the number of the last one seen, never by counting.
 *   <li>R2 What was searched for is in the page's address.
 * </ul>
 *
 * Next door: {@code admin.rejections} searches.
 */
package org.sekisho.web.rejections;
