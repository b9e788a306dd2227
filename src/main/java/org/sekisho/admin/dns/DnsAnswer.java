package org.sekisho.admin.dns;

import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.dns.Exchanger;
import org.sekisho.dns.MxAnswer;
import org.sekisho.dns.NameServerAddress;

/**
 * What one server said about one domain.
 *
 * @param server the server
 * @param kind   the name of an {@link org.sekisho.dns.AnswerKind}
 * @param alias  what the domain is an alias of; empty when it is none
 * @param hosts  the hosts that take its mail, like {@code 10 mx.my.domain (192.0.2.1)}
 */
public record DnsAnswer(String server, String kind, String alias, List<String> hosts) {

    static DnsAnswer of(NameServerAddress server, MxAnswer answer) {
        return new DnsAnswer(server.toString(), answer.kind().name(), answer.alias().orElse(""),
                answer.exchangers().stream().map(DnsAnswer::text).toList());
    }

    private static String text(Exchanger host) {
        String addresses = host.addresses().stream().map(Object::toString).collect(Collectors.joining(", ", " (", ")"));
        return host.preference() + " " + host.host() + (host.addresses().isEmpty() ? "" : addresses);
    }
}
