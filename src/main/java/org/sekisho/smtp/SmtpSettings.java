package org.sekisho.smtp;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.sekisho.smtp.back.BackSettings;
import org.sekisho.smtp.front.FrontSettings;
import org.sekisho.smtp.front.FrontTimes;
import org.sekisho.smtp.relay.RelaySettings;

/**
 * All settings of the door.
 *
 * @param front    the client's side
 * @param relay    what a session may do
 * @param back     the after-filter
 * @param watchdog how often stuck connections are looked for
 */
public record SmtpSettings(FrontSettings front, RelaySettings relay, BackSettings back, Duration watchdog) {

    private static final int MAX_SESSIONS = 250;

    /**
     * The usual settings.
     *
     * @param listen      where Postfix's {@code smtpd_proxy_filter} points, 127.0.0.1:10025 by habit; resolved
     * @param afterFilter the Postfix service that takes the mail afterwards, 127.0.0.1:10026 by habit; resolved
     * @param hostName    what the door calls itself
     */
    public static SmtpSettings usual(InetSocketAddress listen, InetSocketAddress afterFilter, String hostName) {
        return new SmtpSettings(new FrontSettings(listen, hostName, MAX_SESSIONS, FrontTimes.usual()),
                RelaySettings.usual(hostName), BackSettings.at(afterFilter, hostName), Duration.ofSeconds(1));
    }

    /**
     * The same with other limits.
     *
     * @param sessions     clients at the same time
     * @param recipients   of one message
     * @param lineOctets   of a command line
     * @param headerOctets of a header that is read for the senders in it
     * @throws IllegalArgumentException for lines longer than can be read
     */
    public SmtpSettings within(int sessions, int recipients, int lineOctets, int headerOctets) {
        FrontSettings limited =
                new FrontSettings(front.listen(), front.hostName(), sessions, lineOctets, front.times());
        return new SmtpSettings(limited, relay.within(recipients, headerOctets), back, watchdog);
    }
}
