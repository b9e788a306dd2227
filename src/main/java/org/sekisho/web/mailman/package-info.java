/**
 * The page of the lists that come from Mailman 3.
 *
 * <ul>
 *   <li>R1 Nothing is imported that was not looked at before, domain by domain.
 *   <li>R2 What is under way is shown while it is, and what went wrong stays on the page until it is mended.
 * </ul>
 *
 * Next door: {@code admin.mailman} reads and writes.
 */
package org.sekisho.web.mailman;
