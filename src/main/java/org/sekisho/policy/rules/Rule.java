package org.sekisho.policy.rules;

import java.time.Instant;
import java.util.Optional;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.RuleId;

/**
 * A rule of a policy.
 *
 * @param id        its number
 * @param target    where it applies
 * @param condition when it applies
 * @param action    what it does when it decides
 * @param mode      whether it decides
 * @param expires   from when on it does not exist
 * @param replyText what a refused client reads instead of the default text; printable ASCII
 */
public record Rule(RuleId id, RuleTarget target, Condition condition, Action action, Mode mode,
        Optional<Instant> expires, Optional<String> replyText) {

    /** Whether the rule exists at that time. */
    public boolean isLive(Instant at) {
        return mode != Mode.OFF && expires.filter(end -> !at.isBefore(end)).isEmpty();
    }
}
