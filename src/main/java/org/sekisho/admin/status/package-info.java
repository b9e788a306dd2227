/**
 * What is running, and whether it is well.
 *
 * <ul>
 *   <li>R1 The doors report through {@link org.sekisho.admin.status.Doors}; this room does not know them.
 * </ul>
 *
 * Next door: {@code web.status} is its page.
 */
package org.sekisho.admin.status;
