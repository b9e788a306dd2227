package org.sekisho.policy.impact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.policy.Reach;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.impact.Impact.Change;
import org.sekisho.policy.impact.Impact.Side;

/**
 * Replays sightings against the policy in force and against a draft. To be used by one thread; it spreads the deciding
 * over the processors.
 */
public final class ImpactReplay {

    /** The most samples that are kept each way. */
    public static final int SAMPLES = 20;

    private final Snapshot inForce;
    private final Snapshot draft;
    private final Instant time;
    private final Reach reach;
    private final ChangedSightings refused = new ChangedSightings();
    private final ChangedSightings accepted = new ChangedSightings();
    private long unchanged;

    /** A sighting, and whether the draft lets it through where the policy in force does not; empty where both agree. */
    private record Answer(Sighting sighting, Optional<Boolean> isNewlyAccepted) {
    }

    /**
     * A replay without a sighting yet.
     *
     * @param time when the mail is taken to come, which decides on what has expired
     */
    public ImpactReplay(Snapshot inForce, Snapshot draft, Instant time) {
        this.inForce = inForce;
        this.draft = draft;
        this.time = time;
        this.reach = inForce.reachOf(draft);
    }

    /** Where answers may change: sightings of other lists need not be added one by one. */
    public Reach reach() {
        return reach;
    }

    /** Counts recipients of lists that are out of {@link #reach}. */
    public void addUntouched(long recipients) {
        unchanged += recipients;
    }

    /** Asks both policies about sightings. The same one may come again, from another day. */
    public void addAll(List<Sighting> sightings) {
        sightings.parallelStream().map(this::answer).toList().forEach(this::count);
    }

    /** What came of all that was added. */
    public Impact impact() {
        return new Impact(side(refused), side(accepted), unchanged);
    }

    private Answer answer(Sighting sighting) {
        Facts facts = sighting.at(time);
        if (!reach.touches(facts)) {
            return new Answer(sighting, Optional.empty());
        }
        boolean before = inForce.letsThrough(facts);
        boolean after = draft.letsThrough(facts);
        return new Answer(sighting, before == after ? Optional.empty() : Optional.of(after));
    }

    private void count(Answer answer) {
        if (answer.isNewlyAccepted().isEmpty()) {
            unchanged += answer.sighting().seen().count();
        } else {
            (answer.isNewlyAccepted().get() ? accepted : refused).add(answer.sighting());
        }
    }

    private Side side(ChangedSightings changed) {
        return new Side(changed.recipients(), changed.different(),
                changed.mostFrequent(SAMPLES).stream().map(this::change).toList());
    }

    private Change change(Sighting sighting) {
        Decision before = inForce.decide(sighting.at(time));
        return new Change(sighting, before, draft.decide(sighting.at(time)));
    }
}
