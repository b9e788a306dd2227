package org.sekisho.policy.lint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.impact.RuleUse;
import org.sekisho.policy.lint.Remark.Subject;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.policy.rules.Rule;

/** Rules that would hold for none of the mail that was seen. That is no proof for the mail to come, so it says how much. */
public final class NeverHit {

    private NeverHit() {
    }

    /**
     * Remarks on live rules that had no say, but for those of which another remark says why; none without traffic.
     *
     * @param use    what the policy said to the traffic
     * @param others the remarks that there are already
     */
    public static List<Remark> look(PolicySource policy, RuleUse use, List<Remark> others, Instant now) {
        Set<Subject> explained = others.stream().filter(remark -> remark.kind().saysNever()).map(Remark::subject)
                .collect(Collectors.toSet());
        return use.since().map(since -> policy.rules().stream().filter(rule -> rule.isLive(now) && !use.isUsed(rule))
                .filter(rule -> !explained.contains(subject(rule)))
                .map(rule -> Remark.about(Thing.RULE, rule.id(), RemarkKind.NEVER_HIT, use.recipients(), since))
                .toList()).orElse(List.of());
    }

    private static Subject subject(Rule rule) {
        return new Subject(Thing.RULE, rule.id().toString());
    }
}
