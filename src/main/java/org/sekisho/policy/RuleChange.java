package org.sekisho.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sekisho.policy.rules.Question;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleChain;

/**
 * What makes two chains of rules differ.
 *
 * @param rules       those that only one of the chains has
 * @param isElsewhere whether the others stand in another order, or the rules are so many that asking each one is no gain
 */
record RuleChange(List<Rule> rules, boolean isElsewhere) {

    static final RuleChange NONE = new RuleChange(List.of(), false);
    static final RuleChange ANYTHING = new RuleChange(List.of(), true);
    private static final int FEW = 16;

    static RuleChange between(RuleChain one, RuleChain other) {
        if (one.equals(other)) {
            return NONE;
        }
        Set<Rule> both = new HashSet<>(one);
        both.retainAll(new HashSet<>(other));
        List<Rule> rules = Stream.concat(one.stream(), other.stream()).filter(Predicate.not(both::contains)).toList();
        return rules.size() > FEW || !those(both, one).equals(those(both, other)) ? ANYTHING : new RuleChange(rules, false);
    }

    /** What differs here or there. */
    RuleChange and(RuleChange more) {
        return more.equals(NONE) ? this : new RuleChange(Stream.concat(rules.stream(), more.rules.stream()).toList(),
                isElsewhere || more.isElsewhere);
    }

    private static List<Rule> those(Set<Rule> rules, RuleChain chain) {
        return chain.stream().filter(rules::contains).toList();
    }

    /** Whether the chains may answer in different ways; the client's address must be known. */
    boolean concerns(Question question) {
        return isElsewhere || rules.stream().anyMatch(rule -> rule.condition().holds(question));
    }
}
