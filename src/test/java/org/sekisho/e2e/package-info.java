/**
 * The real programs around the gate, each in a private place: Postfix, Mailman 3, BIND.
 *
 * <ul>
 *   <li>R1 A fixture uses its own directory and free loopback ports, stops only what it started and leaves nothing
 *       behind.
 *   <li>R2 A missing program or right is a failure that names the Debian package, never a skip.
 *   <li>R3 No mail and no question leaves the host.
 *   <li>R4 What is generated is used as its README says, not rewritten for the test.
 * </ul>
 *
 * Next door: {@code wire} is the client that speaks to them; {@code confgen} makes the files they run on.
 */
package org.sekisho.e2e;
