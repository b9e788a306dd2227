package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.ServerPath;

/** For NSD and Unbound: NSD tells the world of the external domains, Unbound tells the inside of all. */
final class NsdFiles {

    private final Plan plan;
    private final DnsFiles dns;
    private final ServerPath unbound;

    NsdFiles(Plan plan, DnsFiles dns) {
        this.plan = plan;
        this.dns = dns;
        this.unbound = plan.dns().directory().parent().resolve("unbound");
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(dns.file("nsd.conf", "Included in nsd.conf: the zones that the world sees.", nsdConf()));
        files.addAll(dns.zones(plan.externalDomains()));
        files.add(dns.file(unbound.resolve("sekisho/unbound.conf"),
                "Included in unbound.conf: what the inside sees.", unboundConf()));
        return dns.withReadme(files, Map.of("UNBOUND", unbound.text(),
                "CHECKS", DnsFiles.lines(plan.externalDomains(), domain -> "    nsd-checkzone " + domain.name() + " "
                        + dns.own().resolve(DnsRecords.zoneFile(domain)))));
    }

    private String nsdConf() {
        return dns.fill("nsd.conf", Map.of("ZONES", DnsFiles.lines(plan.externalDomains(), domain -> "zone:\n"
                + "    name: \"" + domain.name() + "\"\n    zonefile: \""
                + dns.own().resolve(DnsRecords.zoneFile(domain)) + "\"")));
    }

    private String unboundConf() {
        return dns.fill("unbound.conf", Map.of("UNBOUND", unbound.text(),
                "ACCESS", DnsFiles.lines(plan.dns().inside(),
                        network -> "    access-control-view: " + network + " \"sekisho-inside\""),
                "DATA", plan.domains().stream().flatMap(this::data).collect(joining("\n"))));
    }

    private Stream<String> data(ListDomain domain) {
        return Stream.concat(Stream.of("    local-zone: \"" + domain.name() + ".\" static"),
                dns.records().withHostOf(domain).map(record -> "    local-data: '" + record + "'"));
    }
}
