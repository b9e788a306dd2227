package org.sekisho.admin.dns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of the last check of this node.
 *
 * @param at      when it was made; empty when there was none yet
 * @param domains both views of every list domain, by name
 */
public record DnsReport(Optional<Instant> at, List<DomainViews> domains) {

    static DnsReport none() {
        return new DnsReport(Optional.empty(), List.of());
    }

    /** The internal domains that the world can see. */
    public List<String> leaks() {
        return domains.stream().filter(views -> views.findings().contains(DnsFinding.LEAK)).map(DomainViews::domain)
                .toList();
    }
}
