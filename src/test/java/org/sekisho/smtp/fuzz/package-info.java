/**
 * Random sessions against the whole door.
 *
 * <ul>
 *   <li>R1 A failure prints its seed, and {@code -Dsekisho.seed=…} plays it again.
 *   <li>R2 What is compared with a server spoken to directly differs in nothing but what docs/standards.md names.
 * </ul>
 */
package org.sekisho.smtp.fuzz;
