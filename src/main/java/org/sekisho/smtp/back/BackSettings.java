package org.sekisho.smtp.back;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where the after-filter is, and how long it may take.
 *
 * @param address    where it listens
 * @param hostName   what the probe calls itself in EHLO
 * @param connect    for the connection to be made
 * @param reply      for each reply, the greeting included, and for each chunk of a message to be taken
 * @param dotReply   for the reply after the final dot; less than {@code smtpd_proxy_timeout} of the before-filter
 * @param probeEvery how often an after-filter that no session talks to is asked for a sign of life; zero for never
 */
public record BackSettings(InetSocketAddress address, String hostName, Duration connect, Duration reply,
        Duration dotReply, Duration probeEvery) {

    /** The usual times: connect 5 s, reply 60 s, reply to the dot 280 s, a probe every 30 s. */
    public static BackSettings at(InetSocketAddress address, String hostName) {
        return new BackSettings(address, hostName, Duration.ofSeconds(5), Duration.ofSeconds(60),
                Duration.ofSeconds(280), Duration.ofSeconds(30));
    }
}
