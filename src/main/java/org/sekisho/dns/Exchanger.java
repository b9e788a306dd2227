package org.sekisho.dns;

import java.util.List;
import org.sekisho.envelope.IpAddress;

/**
 * A host that takes a domain's mail.
 *
 * @param preference the lower, the sooner it is tried
 * @param host       its name, in lower case, without the final dot
 * @param addresses  its addresses as the same server gave them; empty when it gave none
 */
public record Exchanger(int preference, String host, List<IpAddress> addresses) {

    public Exchanger {
        addresses = List.copyOf(addresses);
    }
}
