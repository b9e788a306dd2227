package org.sekisho.confgen;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.ServerPath;
import org.sekisho.envelope.IpAddress;

/** The bundle for BIND: two views, and a zone for each list domain that stands in one of them or in both. */
final class DnsFiles {

    private static final long SERIAL_SPACE = 1L << 32;

    private final Plan plan;
    private final ServerPath own;
    private final Map<String, String> common;

    DnsFiles(Plan plan) {
        this.plan = plan;
        this.own = plan.dns().directory().resolve("sekisho");
        this.common = Map.of("SNAPSHOT", Long.toString(plan.snapshot()), "DIRECTORY", plan.dns().directory().text(),
                "SERVER", plan.dns().server().ascii());
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(file("named.conf", "Included in named.conf: the internal and the external view.", namedConf()));
        files.add(file("internal.zones", "The zones that the inside sees.", zones("internal", plan.domains())));
        files.add(file("external.zones", "The zones that the world sees.", zones("external", plan.externalDomains())));
        for (ListDomain domain : plan.domains()) {
            files.add(file(zoneFile(domain), "The MX of " + domain.name() + ", " + views(domain) + ".", zone(domain)));
        }
        files.add(0, file("README.txt", "How to install, try and take back the others.", readme(files)));
        return List.copyOf(files);
    }

    private String namedConf() {
        String inside = plan.dns().inside().isEmpty() ? "    none;"
                : plan.dns().inside().stream().map(network -> "    " + network + ";").collect(joining("\n"));
        return fill("named.conf", Map.of("INSIDE", inside));
    }

    private String zones(String view, List<ListDomain> domains) {
        return fill("view.zones", Map.of("VIEW", view, "ZONES", domains.stream()
                .map(domain -> "zone \"" + domain.name() + "\" { type primary; file \"" + own.resolve(zoneFile(domain))
                        + "\"; };")
                .collect(joining("\n"))));
    }

    private String zone(ListDomain domain) {
        String records = mx(domain)
                + (plan.mailHost().name().isSameOrBelow(domain.name()) ? addresses("") : "");
        return fill("domain.zone", Map.of("DOMAIN", domain.name().ascii(), "VIEWS", views(domain),
                "ORG", Example.above(plan.mailHost().name()), "RECORDS", records,
                "SERIAL", Long.toString(plan.snapshot() % SERIAL_SPACE)));
    }

    private String readme(List<GeneratedFile> files) {
        return fill("README.txt", Map.of(
                "FILES", lines(files, file -> "  " + file.name() + "\n      " + file.targetPath()),
                "EXTERNAL", lines(plan.externalDomains(), domain -> "    " + mx(domain)) + addresses("    "),
                "INTERNAL", lines(plan.domains(), domain -> "    " + mx(domain)) + addresses("    "),
                "CHECKS", lines(plan.domains(), domain -> "    named-checkzone " + domain.name() + " "
                        + own.resolve(zoneFile(domain))),
                "LOOKUPS", lines(plan.domains(), domain -> "    > " + domain.name())));
    }

    private String mx(ListDomain domain) {
        return domain.name() + ". IN MX 10 " + plan.mailHost().name() + ".";
    }

    /** The mail host's address records, each on a line after the ones before. */
    private String addresses(String indent) {
        return plan.mailHost().addresses().stream().map(address -> "\n" + indent + record(address)).collect(joining());
    }

    private String record(IpAddress address) {
        return plan.mailHost().name() + ". IN " + (address.isIpv4() ? "A " : "AAAA ") + address;
    }

    private GeneratedFile file(String name, String purpose, String text) {
        return new GeneratedFile(Bundle.DNS, name, own.resolve(name), purpose, text);
    }

    private String fill(String template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(common);
        all.putAll(values);
        return Template.fill("dns/" + template, all);
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(line).collect(joining("\n"));
    }

    private static String zoneFile(ListDomain domain) {
        return domain.name() + ".zone";
    }

    private static String views(ListDomain domain) {
        return domain.isExternal() ? "in both views" : "in the internal view alone";
    }
}
