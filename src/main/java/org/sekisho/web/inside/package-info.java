/**
 * The page that says who belongs to the organisation.
 *
 * <ul>
 *   <li>R1 Networks, domains, relays and own hosts, one entry a line.
 * </ul>
 *
 * Next door: {@code admin.inside}; {@code policy.inside} proves it of a sender.
 */
package org.sekisho.web.inside;
