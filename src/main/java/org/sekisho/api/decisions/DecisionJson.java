package org.sekisho.api.decisions;

import jakarta.json.JsonObject;
import org.sekisho.api.body.JsonAnswer;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.RuleId;

/** A decision as JSON. */
public final class DecisionJson {

    private DecisionJson() {
    }

    /** With its trace. */
    public static JsonObject of(Decision decision) {
        return new JsonAnswer().with("verdict", decision.verdict().label())
                .with("wouldBe", decision.wouldBe().map(Verdict::label)).with("reply", decision.reply())
                .with("role", decision.target().role()).with("list", decision.target().list())
                .with("rule", decision.rule().map(RuleId::value))
                .with("trace", decision.trace().stream().map(TraceStep::sentence).toList())
                .with("snapshot", decision.snapshot()).build();
    }
}
