package org.sekisho.smtp.front;

import java.net.InetSocketAddress;

/**
 * Where and for how many the door is open.
 *
 * @param listen      the address and port; port 0 takes any free one
 * @param hostName    the name in the greeting
 * @param maxSessions how many at the same time; the next ten are told 421, others wait in the backlog of the kernel.
 *                    To be well above the process limit of the before-filter service in {@code master.cf}
 * @param times       how long they may take
 */
public record FrontSettings(InetSocketAddress listen, String hostName, int maxSessions, FrontTimes times) {
}
