package org.sekisho.admin.inside;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who belongs to the organisation, as it is written: one entry a line.
 *
 * @param networks inside networks, in CIDR notation
 * @param domains  inside sender domains: {@code my.domain} alone, {@code .my.domain} with its sub-domains
 * @param relays   trusted relays, in CIDR notation
 * @param own      the site's own hosts, in CIDR notation
 */
public record InsideDefinition(List<String> networks, List<String> domains, List<String> relays, List<String> own)
        implements Serializable {

    public InsideDefinition {
        networks = List.copyOf(networks);
        domains = List.copyOf(domains);
        relays = List.copyOf(relays);
        own = List.copyOf(own);
    }

    /** As the audit shows it: each kind that is not empty, with its entries. */
    @Override
    public String toString() {
        return Stream.of(shown("networks", networks), shown("domains", domains), shown("relays", relays), shown("own", own))
                .filter(kind -> !kind.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String shown(String kind, List<String> entries) {
        return entries.isEmpty() ? "" : kind + " " + String.join(" ", entries);
    }
}
