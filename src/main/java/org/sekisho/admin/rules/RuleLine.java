package org.sekisho.admin.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.lint.Remark;

/**
 * A rule, and what is known about it.
 *
 * @param rule    the rule
 * @param hits    how often it held in the last {@link RuleChains#DAYS} days, or would have under monitor
 * @param last    when it held for the last time; empty when it never did, as far back as is known
 * @param remarks what is odd about it
 */
public record RuleLine(SenderRule rule, long hits, Optional<Instant> last, List<Remark> remarks) {
}
