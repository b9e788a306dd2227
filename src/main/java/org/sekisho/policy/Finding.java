package org.sekisho.policy;

import java.util.Optional;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.RuleId;

/**
 * What a list's door found.
 *
 * @param verdict   the verdict
 * @param rule      the rule that gave it, where one did
 * @param monitored what the first rule in {@code MONITOR} that holds would have said before
 */
record Finding(Verdict verdict, Optional<RuleId> rule, Optional<Monitored> monitored) {

    /** A rule that is only monitored, and what it would say. */
    record Monitored(RuleId rule, Verdict verdict) {
    }

    /** What would have been refused, had the monitored rule decided; empty where it would have let in. */
    Optional<Monitored> wouldBe() {
        return monitored.filter(other -> verdict.letsThrough() && !other.verdict.letsThrough());
    }
}
