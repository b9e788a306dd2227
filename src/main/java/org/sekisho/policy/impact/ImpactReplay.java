package org.sekisho.policy.impact;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.impact.Impact.Change;
import org.sekisho.policy.impact.Impact.Side;

/** Replays sightings against the policy in force and against a draft. For one thread. */
public final class ImpactReplay {

    /** The most samples that are kept each way. */
    public static final int SAMPLES = 20;

    private final Snapshot inForce;
    private final Snapshot draft;
    private final Instant time;
    private final Tally refused = new Tally();
    private final Tally accepted = new Tally();
    private long unchanged;

    /**
     * A replay without a sighting yet.
     *
     * @param time when the mail is taken to come, which decides on what has expired
     */
    public ImpactReplay(Snapshot inForce, Snapshot draft, Instant time) {
        this.inForce = inForce;
        this.draft = draft;
        this.time = time;
    }

    /** Asks both policies about a sighting. */
    public void add(Sighting sighting) {
        Facts facts = sighting.at(time);
        Decision before = inForce.decide(facts);
        Decision after = draft.decide(facts);
        if (before.verdict().letsThrough() == after.verdict().letsThrough()) {
            unchanged += sighting.seen().count();
        } else {
            (after.verdict().letsThrough() ? accepted : refused).add(new Change(sighting, before, after));
        }
    }

    /** What came of all that was added. */
    public Impact impact() {
        return new Impact(refused.side(), accepted.side(), unchanged);
    }

    private static final class Tally {

        private final PriorityQueue<Change> most =
                new PriorityQueue<>(Comparator.comparingLong(change -> change.sighting().seen().count()));
        private long recipients;
        private long sightings;

        void add(Change change) {
            recipients += change.sighting().seen().count();
            sightings++;
            most.add(change);
            if (most.size() > SAMPLES) {
                most.remove();
            }
        }

        Side side() {
            return new Side(recipients, sightings, most.stream().sorted(most.comparator().reversed()).toList());
        }
    }
}
