package org.sekisho.smtp.relay;

import java.util.List;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;

/**
 * What a session may do.
 *
 * @param hostName      the name in the answers to EHLO and HELO
 * @param maxRecipients recipients of one message; more are answered 452 4.5.3
 * @param maxHeader     octets of a header that is read for the senders in it; in a longer one none is found
 * @param xforwardFrom  the peers that are believed what XFORWARD says
 */
public record RelaySettings(String hostName, int maxRecipients, int maxHeader, List<Network> xforwardFrom) {

    /** 10 000 recipients, 256 kB of header (Postfix takes 100 kB for each line of it), XFORWARD from loopback. */
    public static RelaySettings usual(String hostName) {
        return new RelaySettings(hostName, 10_000, 256 * 1024,
                List.of(Network.of("127.0.0.0/8"), Network.of("::1/128")));
    }

    /** The same with other limits. */
    public RelaySettings within(int recipients, int headerOctets) {
        return new RelaySettings(hostName, recipients, headerOctets, xforwardFrom);
    }

    boolean believes(IpAddress peer) {
        return xforwardFrom.stream().anyMatch(network -> network.contains(peer));
    }
}
