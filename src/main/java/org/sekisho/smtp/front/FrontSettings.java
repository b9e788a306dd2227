package org.sekisho.smtp.front;

import java.net.InetSocketAddress;

/**
 * Where and for how many the door is open.
 *
 * @param listen      the address and port; port 0 takes any free one
 * @param hostName    the name in the greeting
 * @param maxSessions how many at the same time; the next ten are told 421, others wait in the backlog of the kernel.
 *                    To be well above the process limit of the before-filter service in {@code master.cf}
 * @param maxLine     octets of a command line without its CRLF; a longer one is answered 500 5.5.2. SubEtha's reader takes
 *                    {@value #LONGEST_LINE} at the most and ends the session of who sends more
 * @param times       how long they may take
 */
public record FrontSettings(InetSocketAddress listen, String hostName, int maxSessions, int maxLine, FrontTimes times) {

    /** What the reader of lines takes, in octets. */
    public static final int LONGEST_LINE = 997;

    public FrontSettings {
        if (maxLine > LONGEST_LINE) {
            throw new IllegalArgumentException("a command line of more than " + LONGEST_LINE + " octets cannot be read");
        }
    }

    /** With the longest lines that can be read. */
    public FrontSettings(InetSocketAddress listen, String hostName, int maxSessions, FrontTimes times) {
        this(listen, hostName, maxSessions, LONGEST_LINE, times);
    }
}
