package org.sekisho.admin.previews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.impact.Impact;
import org.sekisho.policy.impact.ImpactReplay;
import org.sekisho.store.SnapshotHolder;
import org.sekisho.store.sightings.SightingStore;

/** Compares a change with the policy in force, for use cases that have asked for the permission; not for pages. */
@ApplicationScoped
public class Replays {

    @Inject
    private DraftPolicy draft;

    @Inject
    private SnapshotHolder snapshots;

    @Inject
    private SightingStore sightings;

    /**
     * What would change for the traffic of the last days, today included. All rules have their say.
     *
     * @param change calls the use case that would make the change, like {@code () -> rules.save(edited)}, and nothing
     *               else; what it makes is taken back. Whatever it refuses comes out of here, too
     * @param days   how many days back, 0 for today alone
     */
    public Impact preview(Runnable change, int days) {
        Snapshot after = draft.after(change);
        Instant now = Instant.now();
        ImpactReplay replay = new ImpactReplay(snapshots.get(), after, now);
        sightings.replay(replay, LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days));
        return replay.impact();
    }
}
