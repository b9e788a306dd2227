package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.MailRecords;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.envelope.IpAddress;

/** The records of the list domains as a zone file writes them (RFC 1035 section 5.1), names in full. */
final class DnsRecords {

    private static final long SERIAL_SPACE = 1L << 32;

    private final Plan plan;

    DnsRecords(Plan plan) {
        this.plan = plan;
    }

    /** The MX of a list domain, and what the site says about mail from it. */
    Stream<String> of(ListDomain domain) {
        MailRecords mail = plan.dns().records();
        return Stream.of(
                Stream.of(domain.name() + ". IN MX 10 " + plan.mailHost().name() + "."),
                mail.spf().stream().map(text -> domain.name() + ". IN TXT \"" + text + "\""),
                mail.dmarc().stream().map(text -> "_dmarc." + domain.name() + ". IN TXT \"" + text + "\""))
                .flatMap(records -> records);
    }

    /** The same, with the addresses of the mail host where its name lies in the domain. */
    Stream<String> withHostOf(ListDomain domain) {
        boolean isInside = plan.mailHost().name().isSameOrBelow(domain.name());
        return isInside ? Stream.concat(of(domain), addresses()) : of(domain);
    }

    /** The addresses of the mail host. */
    Stream<String> addresses() {
        return plan.mailHost().addresses().stream().map(this::record);
    }

    /** The whole zone of a list domain. */
    String zone(ListDomain domain) {
        return Template.fill("dns/domain.zone", Map.of("DOMAIN", domain.name().ascii(), "VIEWS", views(domain),
                "SNAPSHOT", Long.toString(plan.snapshot()), "SERVER", plan.dns().server().ascii(),
                "ORG", Example.above(plan.mailHost().name()),
                "RECORDS", withHostOf(domain).collect(joining("\n")),
                "SERIAL", Long.toString(plan.snapshot() % SERIAL_SPACE)));
    }

    /** The records of some domains and the mail host's addresses, each on a line that begins so. */
    String lines(List<ListDomain> domains, String indent) {
        return Stream.concat(domains.stream().flatMap(this::of), addresses()).map(record -> indent + record)
                .collect(joining("\n"));
    }

    /** Who sees a list domain. */
    static String views(ListDomain domain) {
        return domain.isExternal() ? "for the inside and the world" : "for the inside alone";
    }

    static String zoneFile(ListDomain domain) {
        return domain.name() + ".zone";
    }

    private String record(IpAddress address) {
        return plan.mailHost().name() + ". IN " + (address.isIpv4() ? "A " : "AAAA ") + address;
    }
}
