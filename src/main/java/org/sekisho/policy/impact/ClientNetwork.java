package org.sekisho.policy.impact;

import org.sekisho.envelope.IpAddress;

/** The network that a client is counted by: what one customer or site usually has, a /24 of IPv4, a /64 of IPv6. */
public final class ClientNetwork {

    private static final long LAST_OCTET = 0xffL;

    private ClientNetwork() {
    }

    /** In CIDR notation. */
    public static String of(IpAddress address) {
        return address.isIpv4()
                ? new IpAddress(address.high(), address.low() & ~LAST_OCTET) + "/24"
                : new IpAddress(address.high(), 0) + "/64";
    }
}
