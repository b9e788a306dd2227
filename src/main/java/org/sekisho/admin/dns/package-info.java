/**
 * Whether the DNS says about the list domains what it should: the same to the inside and the world for external ones,
 * nothing to the world for internal ones.
 *
 * <ul>
 *   <li>R1 An internal domain that any outer server shows is a leak: an alarm until a check finds it gone.
 *   <li>R2 No answer is no proof: a server that is silent or fails leaves a domain unknown, never good.
 *   <li>R3 No transaction is open while servers are asked.
 * </ul>
 *
 * Next door: {@code dns} asks; {@code boot} asks again and again; {@code web.dns} is the page.
 */
package org.sekisho.admin.dns;
