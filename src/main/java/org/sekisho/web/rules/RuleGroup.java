package org.sekisho.web.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.sekisho.model.SenderRule;

/** The rules of one target, in their order. */
public record RuleGroup(RuleTargetChoice target, List<RuleRow> rows) {

    static RuleGroup of(RuleTargetChoice target, List<SenderRule> rules) {
        return new RuleGroup(target, IntStream.range(0, rules.size())
                .mapToObj(i -> new RuleRow(rules.get(i), i == 0, i == rules.size() - 1)).toList());
    }

    public RuleTargetChoice getTarget() {
        return target;
    }

    public List<RuleRow> getRows() {
        return rows;
    }
}
