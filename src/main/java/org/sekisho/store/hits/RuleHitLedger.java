package org.sekisho.store.hits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sekisho.model.RuleHitDay;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.decision.TraceStep;

/** Counts which rules held, until it is written. Safe for use by several threads. */
@ApplicationScoped
public class RuleHitLedger {

    private final Map<Key, Tally> tallies = new ConcurrentHashMap<>();

    private record Key(long rule, LocalDate day) {
    }

    private record Tally(long hits, Instant last) {

        Tally plus(Tally other) {
            return new Tally(hits + other.hits, last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Counts the rule that decided and those that would have. */
    public void note(Decision decision) {
        decision.rule().ifPresent(rule -> add(rule.value(), 1, decision.facts().at()));
        for (TraceStep step : decision.trace()) {
            if (step.kind() == TraceKind.RULE_MONITORED) {
                add(Long.parseLong(step.details().get(0)), 1, decision.facts().at());
            }
        }
    }

    /** Takes everything out. */
    List<RuleHitDay> drain() {
        List<RuleHitDay> drained = new ArrayList<>();
        for (Key key : tallies.keySet()) {
            Tally tally = tallies.remove(key);
            drained.add(new RuleHitDay(key.rule, key.day, tally.hits, tally.last));
        }
        return drained;
    }

    /** Puts back what could not be written. */
    void putBack(List<RuleHitDay> days) {
        days.forEach(day -> add(day.getRule(), day.getHits(), day.getLast()));
    }

    private void add(long rule, long hits, Instant at) {
        tallies.merge(new Key(rule, LocalDate.ofInstant(at, ZoneOffset.UTC)), new Tally(hits, at), Tally::plus);
    }
}
