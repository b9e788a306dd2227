/**
 * What is running.
 *
 * <ul>
 *   <li>R1 The after-filter's state is that of the last time it was asked.
 * </ul>
 *
 * Next door: {@code admin.status} gathers it.
 */
package org.sekisho.api.status;
