package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.MailRecords;
import org.sekisho.confgen.plan.Plan;

/** For dnsmasq, which knows no views: one file for the instance of the inside, one for that of the world. */
final class DnsmasqFiles {

    private final Plan plan;
    private final DnsFiles dns;

    DnsmasqFiles(Plan plan, DnsFiles dns) {
        this.plan = plan;
        this.dns = dns;
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = List.of(
                dns.file("internal.conf", "Read by the dnsmasq of the inside.", conf("internal", plan.domains())),
                dns.file("external.conf", "Read by the dnsmasq that answers the world.",
                        conf("external", plan.externalDomains())));
        return dns.withReadme(files, Map.of());
    }

    private String conf(String side, List<ListDomain> domains) {
        return dns.fill("side.conf", Map.of("SIDE", side,
                "LINES", domains.stream().flatMap(this::lines).collect(joining("\n"))));
    }

    private Stream<String> lines(ListDomain domain) {
        MailRecords mail = plan.dns().records();
        boolean isHostInside = plan.mailHost().name().isSameOrBelow(domain.name());
        return Stream.of(
                Stream.of("local=/" + domain.name() + "/",
                        "mx-host=" + domain.name() + "," + plan.mailHost().name() + ",10"),
                mail.spf().stream().map(text -> "txt-record=" + domain.name() + ",\"" + text + "\""),
                mail.dmarc().stream().map(text -> "txt-record=_dmarc." + domain.name() + ",\"" + text + "\""),
                plan.mailHost().addresses().stream().filter(address -> isHostInside)
                        .map(address -> "host-record=" + plan.mailHost().name() + "," + address))
                .flatMap(lines -> lines);
    }
}
