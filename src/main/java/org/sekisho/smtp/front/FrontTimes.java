package org.sekisho.smtp.front;

import java.time.Duration;

/**
 * How long the client's side may take.
 *
 * @param idle    between two commands; more than {@code smtpd_timeout} (300 s) of the before-filter
 * @param write   until a reply is taken by the client
 * @param message from 354 to the final dot
 * @param session from the greeting to the end
 */
public record FrontTimes(Duration idle, Duration write, Duration message, Duration session) {

    /** Idle 20 min, write 60 s, message 1 h, session 4 h. */
    public static FrontTimes usual() {
        return new FrontTimes(Duration.ofMinutes(20), Duration.ofSeconds(60), Duration.ofHours(1),
                Duration.ofHours(4));
    }
}
