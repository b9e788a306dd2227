package org.sekisho.policy;

import java.util.Optional;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.RuleId;

/** What a list's door found: the verdict, and the rule that gave it, where one did. */
record Finding(Verdict verdict, Optional<RuleId> rule) {

    static Finding byDefault(Verdict verdict) {
        return new Finding(verdict, Optional.empty());
    }
}
