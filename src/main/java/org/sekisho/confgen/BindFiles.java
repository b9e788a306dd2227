package org.sekisho.confgen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;

/** For BIND: two views, and a zone for each list domain that stands in one of them or in both. */
final class BindFiles {

    private final Plan plan;
    private final DnsFiles dns;

    BindFiles(Plan plan, DnsFiles dns) {
        this.plan = plan;
        this.dns = dns;
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(dns.file("named.conf", "Included in named.conf: the internal and the external view.", namedConf()));
        files.add(dns.file("internal.zones", "The zones that the inside sees.", zones("internal", plan.domains())));
        files.add(dns.file("external.zones", "The zones that the world sees.",
                zones("external", plan.externalDomains())));
        files.addAll(dns.zones(plan.domains()));
        return dns.withReadme(files, Map.of("CHECKS", DnsFiles.lines(plan.domains(), domain -> "    named-checkzone "
                + domain.name() + " " + dns.own().resolve(DnsRecords.zoneFile(domain)))));
    }

    private String namedConf() {
        String inside = plan.dns().inside().isEmpty() ? "    none;"
                : DnsFiles.lines(plan.dns().inside(), network -> "    " + network + ";");
        return dns.fill("named.conf", Map.of("INSIDE", inside));
    }

    private String zones(String view, List<ListDomain> domains) {
        return dns.fill("view.zones", Map.of("VIEW", view, "ZONES", DnsFiles.lines(domains, domain -> "zone \""
                + domain.name() + "\" { type primary; file \"" + dns.own().resolve(DnsRecords.zoneFile(domain))
                + "\"; };")));
    }
}
