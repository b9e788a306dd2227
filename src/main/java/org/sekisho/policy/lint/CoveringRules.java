package org.sekisho.policy.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.RuleId;

/**
 * The rules of one target, so that those that may cover another are found without looking at all: of ten thousand rules
 * about single senders each can only be covered by one about the same sender or domain, or by a general one.
 */
final class CoveringRules {

    private final List<Rule> rules;
    private final Map<RuleId, Integer> places = new HashMap<>();
    private final List<Integer> general = new ArrayList<>();
    private final Map<String, List<Integer>> byTerm = new HashMap<>();

    CoveringRules(List<Rule> rules) {
        this.rules = rules;
        for (int place = 0; place < rules.size(); place++) {
            places.putIfAbsent(rules.get(place).id(), place);
            index(place, rules.get(place).condition().senders());
        }
    }

    /** Those before a rule of this target that may cover it, in order. */
    Stream<Rule> above(Rule rule) {
        return candidates(rule.condition()).headSet(places.get(rule.id())).stream().map(rules::get);
    }

    /** All that may cover a condition, in order. */
    Stream<Rule> all(Condition narrow) {
        return candidates(narrow).stream().map(rules::get);
    }

    private SortedSet<Integer> candidates(Condition narrow) {
        SortedSet<Integer> candidates = new TreeSet<>(general);
        narrow.senders().stream().findFirst().ifPresent(first -> {
            candidates.addAll(byTerm.getOrDefault(first.toString(), List.of()));
            if (first instanceof SenderTerm.Address one) {
                candidates.addAll(byTerm.getOrDefault("@" + one.address().domain(), List.of()));
            }
        });
        return candidates;
    }

    private void index(int place, List<SenderTerm> senders) {
        if (senders.isEmpty() || !senders.stream().allMatch(CoveringRules::isPlain)) {
            general.add(place);
        }
        senders.forEach(term -> byTerm.computeIfAbsent(term.toString(), text -> new ArrayList<>()).add(place));
    }

    /** An address or a domain alone covers nothing that is not written with it. */
    private static boolean isPlain(SenderTerm term) {
        return term instanceof SenderTerm.Address || term instanceof SenderTerm.Domain domain && !domain.subDomains()
                || term instanceof SenderTerm.InSet || term instanceof SenderTerm.Members;
    }
}
