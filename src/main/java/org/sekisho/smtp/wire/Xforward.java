package org.sekisho.smtp.wire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.IpAddress;

/**
 * The attributes of XFORWARD commands (Postfix XFORWARD_README).
 *
 * @param values attribute name in upper case to decoded value; unavailable ones are not there
 */
public record Xforward(Map<String, String> values) {

    /** The attributes that are understood; there is no LOGIN in XFORWARD. */
    public static final String ATTRIBUTES = "NAME ADDR PORT PROTO HELO IDENT SOURCE";

    private static final Set<String> KNOWN = Set.of(ATTRIBUTES.split(" "));
    private static final Set<String> UNAVAILABLE = Set.of("[UNAVAILABLE]", "[TEMPUNAVAIL]");
    private static final int MAX_VALUE = 255;
    private static final String IPV6_PREFIX = "ipv6:";

    public Xforward {
        values = Map.copyOf(values);
    }

    /** No attribute is known. */
    public static Xforward nothing() {
        return new Xforward(Map.of());
    }

    /**
     * These attributes and those of one more command line.
     *
     * @return empty when the line has no attribute, an unknown one, one without a value, one of more than 255
     *         characters, or an address that is none
     */
    public Optional<Xforward> plus(String line) {
        String[] words = line.strip().split("[ \\t]+");
        Map<String, String> more = new HashMap<>(values);
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = words[i].substring(0, Math.max(equals, 0)).toUpperCase(Locale.ROOT);
            String value = Xtext.decode(words[i].substring(equals + 1));
            if (!KNOWN.contains(name) || value.isEmpty() || value.length() > MAX_VALUE) {
                return Optional.empty();
            }
            more.remove(name);
            if (!UNAVAILABLE.contains(value.toUpperCase(Locale.ROOT))) {
                more.put(name, value.replaceAll("\\p{Cntrl}", "?"));
            }
        }
        Xforward all = new Xforward(more);
        return words.length > 1 && all.hasReadableAddress() ? Optional.of(all) : Optional.empty();
    }

    /** The client they speak of. */
    public ClientInfo client() {
        return new ClientInfo(address(), value("NAME"), value("HELO"), Optional.empty());
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private boolean hasReadableAddress() {
        return value("ADDR").isEmpty() || address().isPresent();
    }

    private Optional<IpAddress> address() {
        return value("ADDR").flatMap(text -> IpAddress.parse(
                text.regionMatches(true, 0, IPV6_PREFIX, 0, IPV6_PREFIX.length())
                        ? text.substring(IPV6_PREFIX.length()) : text));
    }
}
