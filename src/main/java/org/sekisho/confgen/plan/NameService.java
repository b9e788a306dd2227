package org.sekisho.confgen.plan;

import java.util.Comparator;
import java.util.List;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;

/**
 * The BIND that answers for the list domains, in an internal and an external view.
 *
 * @param server    the name server's own name: the NS record and the primary of the SOA record
 * @param directory where its named.conf is, like {@code /etc/bind} or {@code /usr/local/etc/namedb}
 * @param inside    the networks that are answered from the internal view; kept sorted, each once
 */
public record NameService(DomainName server, ServerPath directory, List<Network> inside) {

    public NameService {
        inside = inside.stream().distinct()
                .sorted(Comparator.comparing(Network::base, NameService::byAddress).thenComparing(Network::prefix))
                .toList();
    }

    private static int byAddress(IpAddress one, IpAddress other) {
        int high = Long.compareUnsigned(one.high(), other.high());
        return high != 0 ? high : Long.compareUnsigned(one.low(), other.low());
    }
}
