package org.sekisho.bench;

import java.time.Duration;
import org.sekisho.e2e.Program;

/**
 * Mail of Postfix's {@code smtp-source}, one message in each connection.
 *
 * @param sessions  how many at once
 * @param messages  how many
 * @param octets    of each message's text
 * @param sender    the reverse path
 * @param recipient the forward path
 */
record Load(int sessions, int messages, int octets, String sender, String recipient) {

    private static final Program SOURCE = new Program("/usr/sbin/smtp-source", "postfix");
    private static final int SESSIONS = 20;

    /** Mail that is let through, twenty sessions at once. */
    static Load accepted(int messages, int octets) {
        return accepted(SESSIONS, messages, octets);
    }

    /** The same with as many sessions at once. */
    static Load accepted(int sessions, int messages, int octets) {
        return new Load(sessions, messages, octets, "me@my.domain", "list@mlex.my.domain");
    }

    /** Mail whose recipient is refused. */
    static Load refused(int messages) {
        return new Load(SESSIONS, messages, 1000, "stranger@elsewhere.example", "staff@mlin.my.domain");
    }

    /** How long it takes to send all of it; refusals do not end it. */
    Duration onto(int port) {
        long begin = System.nanoTime();
        SOURCE.must("-A", "-4", "-M", "bench.my.domain", "-s", String.valueOf(sessions), "-m", String.valueOf(messages), "-l",
                String.valueOf(octets), "-f", sender, "-t", recipient, "127.0.0.1:" + port);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
