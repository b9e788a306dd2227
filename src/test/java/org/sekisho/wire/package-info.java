/**
 * What the tests speak to servers with: plain sockets, nothing hidden.
 *
 * <ul>
 *   <li>R1 What goes over the wire is what the test wrote, byte for byte; what comes back is returned as text.
 *   <li>R2 Nothing waits for ever: a silent server fails the test with a time-out.
 * </ul>
 *
 * Next door: {@code e2e} puts real servers at the other end.
 */
package org.sekisho.wire;
