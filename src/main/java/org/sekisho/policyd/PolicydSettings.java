package org.sekisho.policyd;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * What the policy door is told at its start.
 *
 * @param listen         where it listens; port 0 for any free one
 * @param maxConnections how many connections at a time; further ones are hung up on
 * @param idle           how long it waits for the next line
 */
public record PolicydSettings(InetSocketAddress listen, int maxConnections, Duration idle) {

    private static final int CONNECTIONS = 1000;
    /** Longer than Postfix keeps an idle connection (smtpd_policy_service_max_idle, 300 s) or any (1000 s). */
    private static final Duration IDLE = Duration.ofSeconds(1100);

    /** The usual bounds. */
    public static PolicydSettings usual(InetSocketAddress listen) {
        return new PolicydSettings(listen, CONNECTIONS, IDLE);
    }
}
