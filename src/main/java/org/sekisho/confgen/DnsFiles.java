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

/** The bundle for the name servers: what is the same for each program, and the way to the rest. */
final class DnsFiles {

    private final Plan plan;
    private final String software;
    private final DnsRecords records;
    private final ServerPath own;

    private DnsFiles(Plan plan, String software) {
        this.plan = plan;
        this.software = software;
        this.records = new DnsRecords(plan);
        this.own = plan.dns().directory().resolve("sekisho");
    }

    static List<GeneratedFile> of(Plan plan) {
        return switch (plan.dns().software()) {
            case BIND -> new BindFiles(plan, new DnsFiles(plan, "bind")).files();
            case NSD_UNBOUND -> new NsdFiles(plan, new DnsFiles(plan, "nsd")).files();
            case DNSMASQ -> new DnsmasqFiles(plan, new DnsFiles(plan, "dnsmasq")).files();
        };
    }

    /** The other files with README.txt before them. */
    List<GeneratedFile> withReadme(List<GeneratedFile> files, Map<String, String> values) {
        List<GeneratedFile> complete = new ArrayList<>(files);
        complete.add(file("state.sh", "Prints what is installed, to compare it with these files.", stateScript(files)));
        Map<String, String> all = new HashMap<>(values);
        all.put("FILES", lines(complete, file -> "  " + file.name() + "\n      " + file.targetPath()));
        all.put("EXTERNAL", records.lines(plan.externalDomains(), "    "));
        all.put("INTERNAL", records.lines(plan.domains(), "    "));
        all.put("LOOKUPS", lines(plan.domains(), domain -> "    > " + domain.name()));
        complete.add(0, file("README.txt", "How to install, try and take back the others.", fill("README.txt", all)));
        return List.copyOf(complete);
    }

    private String stateScript(List<GeneratedFile> files) {
        return Template.fill("dns/state.sh", Map.of("SNAPSHOT", Long.toString(plan.snapshot()), "PARTS",
                lines(files, file -> "part " + file.name() + " " + file.targetPath())));
    }

    /** A zone file for each of these domains. */
    List<GeneratedFile> zones(List<ListDomain> domains) {
        return domains.stream().map(domain -> file(DnsRecords.zoneFile(domain), "The MX of " + domain.name() + ", "
                + DnsRecords.views(domain) + ".", records.zone(domain))).toList();
    }

    /** A file in Sekisho's own directory beside the program's configuration. */
    GeneratedFile file(String name, String purpose, String text) {
        return file(own.resolve(name), purpose, text);
    }

    /** A file that goes elsewhere. */
    GeneratedFile file(ServerPath target, String purpose, String text) {
        String name = target.text().substring(target.text().lastIndexOf('/') + 1);
        return new GeneratedFile(Bundle.DNS, name, target, purpose, text);
    }

    ServerPath own() {
        return own;
    }

    DnsRecords records() {
        return records;
    }

    String fill(String template, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("SNAPSHOT", Long.toString(plan.snapshot()));
        all.put("DIRECTORY", plan.dns().directory().text());
        all.put("SERVER", plan.dns().server().ascii());
        return Template.fill(software + "/" + template, all);
    }

    static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(line).collect(joining("\n"));
    }
}
