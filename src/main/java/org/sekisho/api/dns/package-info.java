/**
 * Both views of the list domains' DNS.
 *
 * <ul>
 *   <li>R1 GET says what the last check of this node found, POST checks now.
 * </ul>
 *
 * Next door: {@code admin.dns} asks and judges.
 */
package org.sekisho.api.dns;
