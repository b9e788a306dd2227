package org.sekisho.confgen.plan;

import java.util.Comparator;
import java.util.List;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;

/**
 * The name servers that answer for the list domains, to the inside and to the world.
 *
 * @param server    the name server's own name: the NS record and the primary of the SOA record
 * @param software  the program
 * @param directory where its configuration is, like {@code /etc/bind} or {@code /usr/local/etc/nsd}; Unbound's is the
 *                  directory {@code unbound} beside NSD's
 * @param inside    the networks that see the internal list domains; kept sorted, each once
 * @param records   what the DNS says about mail from a list domain
 */
public record NameService(DomainName server, NameSoftware software, ServerPath directory, List<Network> inside,
        MailRecords records) {

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
