package org.sekisho.confgen.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parameters of the administrator's own for the before-filter service, such as its TLS settings: what follows
 * {@code -o} in master.cf (Postfix master(5)).
 *
 * @param lines each {@code name=value}, without blanks around the equals sign
 */
public record ServiceOptions(List<String> lines) {

    private static final Pattern LINE = Pattern.compile("[a-z][A-Za-z0-9_]{1,80}=[A-Za-z0-9$._:/,=@%+\\-\\[\\]]{0,200}");
    private static final Set<String> OURS = Set.of("smtpd_proxy_filter", "smtpd_proxy_timeout",
            "smtpd_client_connection_count_limit", "strict_rfc821_envelopes", "smtpd_forbid_bare_newline");
    private static final Map<String, String> NOT_BEFORE_A_PROXY = Map.of(
            "smtpd_milters", "milters have no effect before a proxy; give them to the after-filter service",
            "receive_override_options", "it has no effect before a proxy",
            "content_filter", "it would take the message away from the after-filter");

    public ServiceOptions {
        lines = lines.stream().filter(line -> !line.isBlank()).peek(ServiceOptions::check).distinct().toList();
    }

    /** None. */
    public static ServiceOptions none() {
        return new ServiceOptions(List.of());
    }

    /**
     * Reads options separated by blanks or line ends, with or without {@code -o} before each.
     *
     * @throws IllegalArgumentException with a sentence about the first that cannot be taken
     */
    public static ServiceOptions of(String text) {
        return new ServiceOptions(Stream.of(text.strip().split("\\s+")).filter(word -> !word.equals("-o")).toList());
    }

    /** The parameters that are set. */
    List<String> names() {
        return lines.stream().map(ServiceOptions::name).toList();
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static void check(String line) {
        if (!LINE.matcher(line).matches()) {
            throw new IllegalArgumentException("\"" + line + "\" is not an option of master.cf; write it like "
                    + "smtpd_tls_security_level=may, without blanks");
        }
        String name = name(line);
        if (name.equals("smtpd_proxy_options") || line.contains("speed_adjust")) {
            throw new IllegalArgumentException("speed_adjust makes Postfix answer for every recipient before the proxy "
                    + "is asked, so that one refused recipient fails the whole message; it must stay off");
        }
        if (OURS.contains(name)) {
            throw new IllegalArgumentException(name + " is set by Sekisho itself, which does not work without it");
        }
        if (NOT_BEFORE_A_PROXY.containsKey(name)) {
            throw new IllegalArgumentException(name + " cannot be set here: " + NOT_BEFORE_A_PROXY.get(name));
        }
    }
}
