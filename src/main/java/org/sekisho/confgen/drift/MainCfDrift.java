package org.sekisho.confgen.drift;

import static org.sekisho.confgen.drift.Difference.extra;
import static org.sekisho.confgen.drift.Difference.missing;
import static org.sekisho.confgen.drift.Difference.other;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sekisho.confgen.plan.Plan;

/** main.cf: what ours sets must be in force, and what a site adds must not undo it. */
final class MainCfDrift {

    private static final String FILE = "main.cf";
    private static final String RELAY_DOMAINS = "relay_domains";
    private static final String RECIPIENTS = "relay_recipient_maps";
    /** What keeps a site's own entries beside ours. */
    private static final Map<String, Risk> LISTS = Map.of("transport_maps", Risk.DELIVERY,
            "virtual_alias_maps", Risk.POSTMASTER, RECIPIENTS, Risk.LISTS_UNKNOWN,
            "smtpd_recipient_restrictions", Risk.GATE_BYPASSED);
    private static final Set<String> NOT_BY_THEMSELVES = Set.of("config_directory", "sekisho_list_domains", RELAY_DOMAINS);
    private static final Map<String, Risk> VALUES = Map.of("allow_percent_hack", Risk.SECOND_READING,
            "swap_bangpath", Risk.SECOND_READING, "smtputf8_enable", Risk.HARDENING);
    private static final List<String> OTHER_CLASSES =
            List.of("mydestination", "virtual_alias_domains", "virtual_mailbox_domains");

    private final Plan plan;
    private final MainCf expected;
    private final MainCf found;
    private final List<Difference> differences = new ArrayList<>();

    MainCfDrift(Plan plan, MainCf expected, MainCf found) {
        this.plan = plan;
        this.expected = expected;
        this.found = found;
    }

    List<Difference> differences() {
        lookAtDomains();
        for (String name : expected.names()) {
            if (LISTS.containsKey(name)) {
                lookAtList(name);
            } else if (!NOT_BY_THEMSELVES.contains(name)) {
                lookAtValue(name);
            }
        }
        lookAtWhatUndoesIt();
        return List.copyOf(differences);
    }

    /** A table cannot be looked into; whoever has one knows what is in it. */
    private void lookAtDomains() {
        List<String> relayed = lower(found.words(RELAY_DOMAINS));
        if (relayed.stream().anyMatch(word -> word.contains(":") || word.startsWith("/"))) {
            return;
        }
        lower(expected.words(RELAY_DOMAINS)).stream().filter(domain -> !relayed.contains(domain)).forEach(domain ->
                differences.add(missing(FILE, RELAY_DOMAINS, domain, Risk.DOMAIN_NOT_RELAYED)));
    }

    private void lookAtList(String name) {
        expected.words(name).stream().filter(word -> !found.words(name).contains(word)).forEach(word ->
                differences.add(other(FILE, name, word, found.value(name).orElse(""), LISTS.get(name))));
    }

    private void lookAtValue(String name) {
        String wanted = expected.value(name).orElse("");
        String set = found.value(name).orElse("");
        if (!wanted.equals(set)) {
            Risk risk = name.endsWith("_destination_recipient_limit") ? Risk.DELIVERY
                    : VALUES.getOrDefault(name, Risk.NONE);
            differences.add(other(FILE, name, wanted, set, risk));
        }
    }

    private void lookAtWhatUndoesIt() {
        for (String name : OTHER_CLASSES) {
            List<String> words = lower(found.words(name));
            plan.domains().stream().map(domain -> domain.name().ascii()).filter(words::contains).forEach(domain ->
                    differences.add(extra(FILE, name, domain, Risk.TWO_CLASSES)));
        }
        if (found.value("soft_bounce").filter("yes"::equals).isPresent()) {
            differences.add(extra(FILE, "soft_bounce", "yes", Risk.SOFT_BOUNCE));
        }
        boolean knowsOthersOnly = expected.words(RECIPIENTS).isEmpty() && !found.words(RECIPIENTS).isEmpty();
        if (knowsOthersOnly) {
            differences.add(extra(FILE, RECIPIENTS, found.value(RECIPIENTS).orElse(""), Risk.LISTS_UNKNOWN));
        }
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
