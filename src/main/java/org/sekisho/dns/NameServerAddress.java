package org.sekisho.dns;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.envelope.IpAddress;

/**
 * A name server to ask.
 *
 * @param address its address
 * @param port    1 to 65535, 53 on most
 */
public record NameServerAddress(IpAddress address, int port) {

    private static final Pattern WITH_PORT = Pattern.compile("\\[?([^\\[\\]]+?)]?:(\\d{1,5})");
    private static final int USUAL_PORT = 53;
    private static final int MAX_PORT = 65_535;

    public NameServerAddress {
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException(port + " is not a port; write a number from 1 to 65535");
        }
    }

    /**
     * Reads {@code 192.0.2.53}, {@code 2001:db8::53}, {@code 127.0.0.1:5353} or {@code [2001:db8::53]:5353}.
     *
     * @throws IllegalArgumentException with a sentence when the text is something else
     */
    public static NameServerAddress of(String text) {
        String plain = text.strip();
        Optional<IpAddress> whole = IpAddress.parse(plain);
        if (whole.isPresent()) {
            return new NameServerAddress(whole.get(), USUAL_PORT);
        }
        Matcher parts = WITH_PORT.matcher(plain);
        return new NameServerAddress(parts.matches() ? IpAddress.of(parts.group(1)) : IpAddress.of(plain),
                parts.matches() ? Integer.parseInt(parts.group(2)) : USUAL_PORT);
    }

    /** As it is read; without the usual port. */
    @Override
    public String toString() {
        if (port == USUAL_PORT) {
            return address.toString();
        }
        return (address.isIpv4() ? address.toString() : "[" + address + "]") + ":" + port;
    }
}
