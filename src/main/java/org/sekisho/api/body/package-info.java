/**
 * What goes over the wire: JSON in and out, and the versions of things.
 *
 * <ul>
 *   <li>R1 A body is UTF-8 within the limit that is set; what is no JSON, a field that is not known, written twice or of the wrong
 *       kind is a {@link org.sekisho.api.body.BadBodyException} that says where.
 *   <li>R2 An {@code If-Match} that does not name the version in force is a conflict.
 * </ul>
 *
 * Next door: {@code api.problems} turns the exceptions into answers; the other packages of {@code api} say which fields
 * there are.
 */
package org.sekisho.api.body;
