package org.sekisho.confgen.drift;

import static org.sekisho.confgen.drift.Difference.extra;
import static org.sekisho.confgen.drift.Difference.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.plan.Exposure;
import org.sekisho.confgen.plan.Plan;

/** The files of the name servers: zones by their records, the others by the lines that say something. */
final class DnsDrift {

    private static final String ZONE = ".zone";
    private static final Set<String> WORLD = Set.of("external.zones", "external.conf", "nsd.conf");

    private final Plan plan;

    DnsDrift(Plan plan) {
        this.plan = plan;
    }

    List<Difference> differences(GeneratedFile file, String found) {
        boolean isZone = file.name().endsWith(ZONE);
        Set<String> expected = isZone ? ZoneRecords.of(file.text()) : lines(file.text());
        Set<String> standing = isZone ? ZoneRecords.of(found) : lines(found);
        List<Difference> differences = new ArrayList<>();
        expected.stream().filter(line -> !standing.contains(line)).forEach(line ->
                differences.add(missing(file.name(), name(line), line, Risk.DNS)));
        standing.stream().filter(line -> !expected.contains(line)).forEach(line ->
                differences.add(extra(file.name(), name(line), line, risk(file.name(), line, isZone))));
        return differences;
    }

    private Risk risk(String file, String line, boolean isZone) {
        boolean namesInternal = plan.domains().stream().filter(domain -> domain.exposure() == Exposure.INTERNAL)
                .anyMatch(domain -> line.contains(domain.name().ascii()));
        if (WORLD.contains(file) && namesInternal) {
            return Risk.LEAK;
        }
        return isZone && line.contains(" MX ") ? Risk.DNS : Risk.NONE;
    }

    private static String name(String line) {
        int blank = line.indexOf(' ');
        return blank < 0 ? line : line.substring(0, blank);
    }

    private static Set<String> lines(String text) {
        Set<String> lines = new TreeSet<>();
        for (String line : text.split("\\n")) {
            String plain = line.strip().replaceAll("\\s+", " ");
            if (!plain.isEmpty() && !plain.startsWith("#") && !plain.startsWith("//")) {
                lines.add(plain);
            }
        }
        return lines;
    }
}
