package org.sekisho.policy.decision;

import java.util.List;
import java.util.Optional;
import org.sekisho.envelope.Reply;
import org.sekisho.policy.terms.RuleId;

/**
 * One decision with all that explains it.
 *
 * @param facts    what was asked
 * @param verdict  what happens
 * @param wouldBe  under monitor of the site, the domain, the list or a rule: what would have happened
 * @param target   what the recipient turned out to be
 * @param rule     the rule that decided, or under monitor would have; empty when a default or the posting policy did
 * @param trace    the steps, in order
 * @param snapshot the version of the snapshot that decided
 */
public record Decision(Facts facts, Verdict verdict, Optional<Verdict> wouldBe, Target target, Optional<RuleId> rule,
        List<TraceStep> trace, long snapshot) {

    public Decision {
        trace = List.copyOf(trace);
    }

    /** The refusal that happens; empty when the recipient is let through. */
    public Optional<Refusal> refusal() {
        return refusalOf(verdict);
    }

    /** The refusal that happens or, under monitor, would have happened. */
    public Optional<Refusal> finding() {
        return refusal().or(() -> wouldBe.flatMap(Decision::refusalOf));
    }

    /** The reply that refuses the recipient; empty when it is let through. */
    public Optional<Reply> reply() {
        return refusal().map(refusal -> RefusalReply.of(refusal, facts.reference()));
    }

    private static Optional<Refusal> refusalOf(Verdict verdict) {
        if (verdict instanceof Verdict.Reject reject) {
            return Optional.of(reject.refusal());
        }
        return verdict instanceof Verdict.Defer defer ? Optional.of(defer.refusal()) : Optional.empty();
    }
}
