package org.sekisho.confgen.drift;

import static org.sekisho.confgen.drift.Difference.extra;
import static org.sekisho.confgen.drift.Difference.other;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.confgen.plan.Plan;

/** The lookup tables: entries by their keys, as the text has them or as {@code postmap -s} prints them. */
final class MapDrift {

    private static final Map<String, Risk> RISKS = Map.of("transport", Risk.DELIVERY, "virtual", Risk.POSTMASTER,
            "relay_recipients", Risk.LISTS_UNKNOWN);

    private final Plan plan;
    private final String name;

    MapDrift(Plan plan, String name) {
        this.plan = plan;
        this.name = name;
    }

    static List<String> names() {
        return List.of("transport", "virtual", "relay_recipients");
    }

    List<Difference> differences(String expected, String found) {
        Map<String, String> wanted = entries(expected);
        Map<String, String> standing = entries(found);
        List<Difference> differences = new ArrayList<>();
        wanted.forEach((key, value) -> {
            String other = standing.getOrDefault(key, "");
            if (!other.equals(value)) {
                differences.add(other(name, key, value, other, riskOf(key)));
            }
        });
        standing.forEach((key, value) -> {
            if (!wanted.containsKey(key)) {
                differences.add(extra(name, key, value, leadsAway(key) ? Risk.ROUTED_AROUND : Risk.NONE));
            }
        });
        return differences;
    }

    /** A name below a list domain, which takes no mail, is not a list domain. */
    private Risk riskOf(String key) {
        return key.startsWith(".") ? Risk.NONE : RISKS.getOrDefault(name, Risk.NONE);
    }

    private boolean leadsAway(String key) {
        return name.equals("transport") && plan.domains().stream().map(domain -> domain.name().ascii())
                .anyMatch(domain -> key.endsWith("@" + domain));
    }

    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : LogicalLines.of(text)) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                String key = line.substring(0, blank);
                entries.put(key.startsWith("/") ? key : key.toLowerCase(Locale.ROOT), line.substring(blank + 1));
            }
        }
        return entries;
    }
}
