/**
 * The page that shows both views of every list domain.
 *
 * <ul>
 *   <li>R1 What is shown is the last check of this node, with its time.
 * </ul>
 *
 * Next door: {@code admin.dns} asks and judges.
 */
package org.sekisho.web.dns;
