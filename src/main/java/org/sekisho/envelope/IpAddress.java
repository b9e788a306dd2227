package org.sekisho.envelope;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An IPv4 or IPv6 address as one 128-bit number; IPv4 lives in {@code ::ffff:0:0/96} (RFC 4291 section 2.5.5.2), so
 * that {@code ::ffff:192.0.2.1} and {@code 192.0.2.1} are the same host.
 *
 * @param high the upper 64 bits
 * @param low  the lower 64 bits
 */
public record IpAddress(long high, long low) {

    private static final int LONGEST = 45;
    private static final int OCTET = 255;
    /** Begins so that the JDK takes it for a literal and never asks a name server. */
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]+");
    /** Runs of zero groups from eight down to two. */
    private static final List<String> LONGEST_ZEROS =
            IntStream.iterate(8, n -> n >= 2, n -> n - 1).mapToObj(n -> "0:".repeat(n - 1) + "0").toList();
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
        long quad = quad(text);
        if (quad >= 0) {
            return Optional.of(new IpAddress(0, IPV4_MARK | quad));
        }
        if (text.length() > LONGEST || !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(InetAddress.getByName(text)));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Four numbers up to 255 without leading zeros, as one; -1 for anything else. */
    private static long quad(String text) {
        long quad = 0;
        int number = -1;
        int dots = 0;
        for (int i = 0; i < text.length() && number <= OCTET; i++) {
            char c = text.charAt(i);
            if (c == '.' && number >= 0) {
                quad = quad << 8 | number;
                number = -1;
                dots++;
            } else if (c >= '0' && c <= '9' && number != 0) {
                number = Math.max(number, 0) * 10 + c - '0';
            } else {
                return -1;
            }
        }
        return dots == 3 && number >= 0 && number <= OCTET ? quad << 8 | number : -1;
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

    /** 32 hexadecimal digits, in the order of the addresses. */
    public String sortKey() {
        return String.format("%016x%016x", high, low);
    }

    /** Dotted quad for IPv4, the recommended text form for IPv6 (RFC 5952 section 4). */
    @Override
    public String toString() {
        if (isIpv4()) {
            return (low >> 24 & 0xff) + "." + (low >> 16 & 0xff) + "." + (low >> 8 & 0xff) + "." + (low & 0xff);
        }
        String groups = IntStream.range(0, 8).mapToObj(i -> Long.toHexString((i < 4 ? high : low) >>> 48 - i % 4 * 16
                & 0xffff)).collect(Collectors.joining(":"));
        return LONGEST_ZEROS.stream().filter(zeros -> (":" + groups + ":").contains(":" + zeros + ":")).findFirst()
                .map(zeros -> shortened(groups, zeros)).orElse(groups);
    }

    private static String shortened(String groups, String zeros) {
        String framed = ":" + groups + ":";
        int at = framed.indexOf(":" + zeros + ":");
        String before = at == 0 ? "" : framed.substring(1, at);
        int end = at + zeros.length() + 2;
        return before + "::" + (end == framed.length() ? "" : framed.substring(end, framed.length() - 1));
    }
}
