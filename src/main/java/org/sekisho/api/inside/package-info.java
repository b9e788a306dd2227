/**
 * Who belongs to the organisation.
 *
 * <ul>
 *   <li>R1 PUT replaces the whole definition; the site's own hosts are loopback where they are left out, everything else
 *       is nobody.
 * </ul>
 *
 * Next door: {@code admin.inside} decides what can be taken.
 */
package org.sekisho.api.inside;
