package org.sekisho.confgen.plan;

import java.util.Optional;
import org.sekisho.envelope.IpAddress;

/**
 * The stations that a message for a list passes behind the before-filter.
 *
 * @param proxy       where Sekisho's SMTP proxy is reached by the before-filter
 * @param afterFilter where the after-filter Postfix listens for the proxy; an IP address
 * @param lmtp        where Mailman 3 takes mail over LMTP
 * @param policyDoor  where Postfix asks about the list domains that are decided at the policy door; empty when none is
 */
public record MailFlow(Endpoint proxy, Endpoint afterFilter, Endpoint lmtp, Optional<Endpoint> policyDoor) {

    private static final IpAddress ANY_IPV4 = IpAddress.of("0.0.0.0");
    private static final IpAddress ANY_IPV6 = IpAddress.of("::");

    public MailFlow {
        if (afterFilter.address().isEmpty()) {
            throw new IllegalArgumentException("the after-filter must listen on an IP address, not on the name "
                    + afterFilter.host());
        }
        requireOneHost(proxy, "proxy");
        requireOneHost(afterFilter, "after-filter");
        requireOneHost(lmtp, "LMTP service");
        policyDoor.ifPresent(door -> requireOneHost(door, "policy door"));
        if (proxy.equals(afterFilter)) {
            throw new IllegalArgumentException("the proxy and the after-filter cannot both listen on " + proxy);
        }
    }

    /** With every list domain decided at the proxy. */
    public MailFlow(Endpoint proxy, Endpoint afterFilter, Endpoint lmtp) {
        this(proxy, afterFilter, lmtp, Optional.empty());
    }

    /** Everything on one host, on the ports of the documentation. */
    public static MailFlow local() {
        return new MailFlow(Endpoint.of("127.0.0.1:10025"), Endpoint.of("127.0.0.1:10026"),
                Endpoint.of("127.0.0.1:8024"));
    }

    private static void requireOneHost(Endpoint endpoint, String whose) {
        if (endpoint.address().filter(address -> address.equals(ANY_IPV4) || address.equals(ANY_IPV6)).isPresent()) {
            throw new IllegalArgumentException("name one address for the " + whose + ": nobody can connect to "
                    + endpoint.host());
        }
    }
}
