/**
 * The audit trail: who changed what, and when.
 *
 * <ul>
 *   <li>R1 Newest first, in pages; nothing in it is ever changed.
 * </ul>
 *
 * Next door: {@code admin.Audit} writes it, {@code web.audit} is its page.
 */
package org.sekisho.admin.audit;
