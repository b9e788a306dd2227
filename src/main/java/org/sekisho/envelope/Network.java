package org.sekisho.envelope;

/**
 * A network in CIDR notation (RFC 4632); a single address is a network of one host.
 *
 * @param base   the first address; the bits past the prefix are zero
 * @param prefix the number of leading bits that count, 0 to 128 (96 to 128 for IPv4)
 */
public record Network(IpAddress base, int prefix) {

    private static final int IPV4_OFFSET = 96;

    /**
     * Reads {@code address} or {@code address/prefix}.
     *
     * @throws IllegalArgumentException with a sentence when the text is not a network, or has bits set past its prefix
     */
    public static Network of(String text) {
        String cidr = text.strip();
        int slash = cidr.indexOf('/');
        IpAddress address = IpAddress.parse(slash < 0 ? cidr : cidr.substring(0, slash))
                .orElseThrow(() -> notANetwork(cidr));
        boolean isDottedQuad = cidr.indexOf(':') < 0;
        int offset = isDottedQuad ? IPV4_OFFSET : 0;
        int prefix = slash < 0 ? 128 : offset + readPrefix(cidr, slash, 128 - offset);
        if (address.isIpv4() && prefix < IPV4_OFFSET) {
            throw notANetwork(cidr);
        }
        Network network = new Network(address, prefix);
        if (!network.masked(address).equals(address)) {
            throw new IllegalArgumentException("\"" + cidr + "\" has bits set past its prefix; the network is "
                    + new Network(network.masked(address), network.prefix()));
        }
        return network;
    }

    /** Whether the address lies in this network. */
    public boolean contains(IpAddress address) {
        return masked(address).equals(base);
    }

    /** Whether every address of the other network lies in this one. */
    public boolean contains(Network other) {
        return other.prefix >= prefix && contains(other.base);
    }

    /** The last address. */
    public IpAddress last() {
        return new IpAddress(base.high() | ~highMask(), base.low() | ~lowMask());
    }

    @Override
    public String toString() {
        return base + "/" + (base.isIpv4() && prefix >= IPV4_OFFSET ? prefix - IPV4_OFFSET : prefix);
    }

    private IpAddress masked(IpAddress address) {
        return new IpAddress(address.high() & highMask(), address.low() & lowMask());
    }

    private long highMask() {
        return prefix >= 64 ? -1L : prefix == 0 ? 0L : -1L << (64 - prefix);
    }

    private long lowMask() {
        return prefix <= 64 ? 0L : -1L << (128 - prefix);
    }

    private static int readPrefix(String cidr, int slash, int width) {
        String digits = cidr.substring(slash + 1);
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > width) {
            throw notANetwork(cidr);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException notANetwork(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not a network; write it like 192.0.2.0/24, "
                + "2001:db8::/32 or a single address");
    }
}
