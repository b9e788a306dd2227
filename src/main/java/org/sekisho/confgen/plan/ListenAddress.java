package org.sekisho.confgen.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sekisho.envelope.IpAddress;

/**
 * The first field of a line of master.cf of the type {@code inet} (Postfix master(5)).
 *
 * @param host    the one address to listen on; empty for every address in {@code inet_interfaces}
 * @param service a service name like {@code smtp}, or a port number
 */
public record ListenAddress(Optional<IpAddress> host, String service) {

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,30}|[1-9]\\d{0,4}");

    public ListenAddress {
        if (!SERVICE.matcher(service).matches()) {
            throw notAnAddress(service);
        }
    }

    /**
     * Reads {@code smtp}, {@code 203.0.113.5:smtp}, {@code [2001:db8::5]:smtp} or {@code 127.0.0.1:21025}.
     *
     * @throws IllegalArgumentException with a sentence when the text is something else
     */
    public static ListenAddress of(String text) {
        String plain = text.strip();
        int colon = plain.lastIndexOf(':');
        if (colon < 0) {
            return new ListenAddress(Optional.empty(), plain);
        }
        String host = plain.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        IpAddress address = IpAddress.parse(host).orElseThrow(() -> notAnAddress(plain));
        return new ListenAddress(Optional.of(address), plain.substring(colon + 1));
    }

    /** Whether this takes the place of the {@code smtp inet} line that Postfix is shipped with. */
    public boolean replacesStockService() {
        return host.isEmpty() && isSmtp();
    }

    /** Whether this is one address on port 25, which the stock {@code smtp inet} line would hold too. */
    public boolean sharesPortWithStockService() {
        return host.isPresent() && isSmtp();
    }

    @Override
    public String toString() {
        return host.map(address -> address.isIpv4() ? address + ":" : "[" + address + "]:").orElse("") + service;
    }

    private boolean isSmtp() {
        return service.equals("smtp") || service.equals("25");
    }

    private static IllegalArgumentException notAnAddress(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not a listening address of master.cf; write it like "
                + "smtp, 203.0.113.5:smtp or 127.0.0.1:21025");
    }
}
