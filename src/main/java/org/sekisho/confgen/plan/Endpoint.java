package org.sekisho.confgen.plan;

import java.util.Locale;
import java.util.Optional;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;

/**
 * Where a program listens for connections of another one.
 *
 * @param host an IP address or a host name, in lower case, without brackets
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {

    private static final int MAX_PORT = 65_535;

    public Endpoint {
        host = host.toLowerCase(Locale.ROOT);
        if (IpAddress.parse(host).isEmpty() && DomainName.parse(host).isEmpty()) {
            throw new IllegalArgumentException("\"" + host + "\" is neither an IP address nor a host name");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException(port + " is not a port; write a number from 1 to 65535");
        }
    }

    /**
     * Reads {@code 127.0.0.1:10025}, {@code [::1]:10025} or {@code mailman.example.org:8024}.
     *
     * @throws IllegalArgumentException with a sentence when the text is something else
     */
    public static Endpoint of(String text) {
        String plain = text.strip();
        int colon = plain.lastIndexOf(':');
        if (colon < 1 || !plain.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("\"" + plain
                    + "\" names no host and port; write it like 127.0.0.1:10025");
        }
        return new Endpoint(withoutBrackets(plain.substring(0, colon)), Integer.parseInt(plain.substring(colon + 1)));
    }

    /** The host as an address; empty when it is a name. */
    public Optional<IpAddress> address() {
        return IpAddress.parse(host);
    }

    /** {@code host:port}, an IPv6 address in brackets: the form of Postfix's {@code inet:} and of master.cf. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static String withoutBrackets(String host) {
        return host.matches("\\[[^\\[\\]]+]") ? host.substring(1, host.length() - 1) : host;
    }
}
