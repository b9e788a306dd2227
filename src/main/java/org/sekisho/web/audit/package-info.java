/**
 * The page of the audit trail.
 *
 * <ul>
 *   <li>R1 Newest first; older lines by the number of the last one seen, never by counting.
 * </ul>
 *
 * Next door: {@code admin.audit} reads the trail.
 */
package org.sekisho.web.audit;
