package org.sekisho.smtp.front;

import java.time.Duration;

/**
 * How long the client's side may take.
 *
 * <p>Each is a limit on the whole wait, however many bytes trickle in meanwhile.
 *
 * @param idle    until a command line has come; more than {@code smtpd_timeout} (300 s) of the before-filter
 * @param write   until a reply is taken by the client
 * @param chunk   until some more bytes of a message have come
 * @param message from 354 to the final dot, not counting how long the after-filter takes
 * @param session from the greeting to the end
 */
public record FrontTimes(Duration idle, Duration write, Duration chunk, Duration message,
        Duration session) {

    /** Idle 20 min, write 60 s, chunk 6 min, message 1 h, session 4 h. */
    public static FrontTimes usual() {
        return new FrontTimes(Duration.ofMinutes(20), Duration.ofSeconds(60), Duration.ofMinutes(6),
                Duration.ofHours(1), Duration.ofHours(4));
    }
}
