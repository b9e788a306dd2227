package org.sekisho.policy.impact;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.rules.Rule;

/** Which rules of a policy would have a say on real traffic, were it to come again. For one thread. */
public final class RuleUse {

    private static final Set<TraceKind> HOLDS =
            EnumSet.of(TraceKind.RULE_DECIDED, TraceKind.RULE_MONITORED, TraceKind.CLIENT_MISSING);

    private final Snapshot policy;
    private final Instant time;
    private final Set<String> used = new HashSet<>();
    private long recipients;
    private Optional<Instant> since = Optional.empty();

    /**
     * Nothing seen yet.
     *
     * @param time when the mail is taken to come
     */
    public RuleUse(Snapshot policy, Instant time) {
        this.policy = policy;
        this.time = time;
    }

    /** Decides on a sighting, and remembers the rules that held. */
    public void add(Sighting sighting) {
        policy.decide(sighting.at(time)).trace().stream().filter(step -> HOLDS.contains(step.kind()))
                .forEach(step -> used.add(step.details().get(0)));
        recipients += sighting.seen().count();
        since = since.filter(first -> first.isBefore(sighting.seen().first())).or(() ->
                Optional.of(sighting.seen().first()));
    }

    /** Whether the rule held for some of the traffic: it decided, or would have but for its mode. */
    public boolean isUsed(Rule rule) {
        return used.contains(rule.id().toString());
    }

    /** How many recipients there were. */
    public long recipients() {
        return recipients;
    }

    /** When the first of them came. */
    public Optional<Instant> since() {
        return since;
    }
}
