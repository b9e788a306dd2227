package org.sekisho.policy.lint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Scope;

/** Which rules are looked at before a rule, and what that leaves of it. */
final class RuleOrder {

    private final Map<RuleTarget, CoveringRules> byTarget = new HashMap<>();
    private final Instant now;

    RuleOrder(List<Rule> rules, Instant now) {
        this.now = now;
        rules.stream().collect(Collectors.groupingBy(Rule::target))
                .forEach((target, same) -> byTarget.put(target, new CoveringRules(same)));
    }

    /** The one remark on the rule's place, where there is one. */
    Optional<Remark> remarkOn(Rule rule) {
        if (rule.mode() == Mode.OFF) {
            return Optional.empty();
        }
        if (!rule.isLive(now)) {
            return rule.expires().map(at -> Remark.about(Thing.RULE, rule.id(), RemarkKind.EXPIRED, at));
        }
        return before(rule).filter(other -> other.mode() == Mode.ENFORCE && other.isLive(now))
                .filter(other -> lastsAsLong(other, rule))
                .filter(other -> Coverage.covers(other.condition(), rule.condition())).findFirst()
                .map(other -> remark(rule, other));
    }

    private Stream<Rule> before(Rule rule) {
        Stream<Rule> above = byTarget.get(rule.target()).above(rule);
        CoveringRules site = byTarget.get(RuleTarget.site());
        return rule.target().scope() == Scope.SITE || site == null ? above
                : Stream.concat(site.all(rule.condition()), above);
    }

    private static boolean lastsAsLong(Rule other, Rule rule) {
        return other.expires().map(end -> rule.expires().filter(own -> !own.isAfter(end)).isPresent()).orElse(true);
    }

    private static Remark remark(Rule rule, Rule other) {
        Condition condition = rule.condition();
        if (!other.condition().equals(condition)) {
            return Remark.about(Thing.RULE, rule.id(), RemarkKind.SHADOWED, other.id());
        }
        return other.action() == rule.action()
                ? Remark.about(Thing.RULE, rule.id(), RemarkKind.DUPLICATE, other.id())
                : Remark.about(Thing.RULE, rule.id(), RemarkKind.CONTRADICTED, other.id(), other.action());
    }
}
