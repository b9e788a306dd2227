package org.sekisho.envelope;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address as one 128-bit number; IPv4 lives in {@code ::ffff:0:0/96} (RFC 4291 section 2.5.5.2), so
 * that {@code ::ffff:192.0.2.1} and {@code 192.0.2.1} are the same host.
 *
 * @param high the upper 64 bits
 * @param low  the lower 64 bits
 */
public record IpAddress(long high, long low) {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");
    private static final long IPV4_MARK = 0x0000ffff00000000L;

    /**
     * Reads an address that an administrator wrote.
     *
     * @throws IllegalArgumentException with a sentence when the text is not an address
     */
    public static IpAddress of(String text) {
        return parse(text.strip()).orElseThrow(() -> new IllegalArgumentException(
                "\"" + text.strip() + "\" is not an IP address; write it like 192.0.2.1 or 2001:db8::1"));
    }

    /** Reads dotted-quad IPv4 or any text form of IPv6 (RFC 4291 section 2.2); empty for anything else. */
    public static Optional<IpAddress> parse(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(InetAddress.getByName(text)));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The same address as a value of this type. */
    public static IpAddress of(InetAddress address) {
        byte[] bytes = address.getAddress();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return bytes.length == 4
                ? new IpAddress(0, IPV4_MARK | Integer.toUnsignedLong(buffer.getInt()))
                : new IpAddress(buffer.getLong(), buffer.getLong());
    }

    /** Whether this is an IPv4 address, also when it was written as a mapped one. */
    public boolean isIpv4() {
        return high == 0 && (low & 0xffffffff00000000L) == IPV4_MARK;
    }

    @Override
    public String toString() {
        byte[] bytes = isIpv4()
                ? ByteBuffer.allocate(4).putInt((int) low).array()
                : ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
