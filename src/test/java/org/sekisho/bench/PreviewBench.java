package org.sekisho.bench;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.impact.Impact;
import org.sekisho.policy.impact.ImpactReplay;
import org.sekisho.policy.impact.Sighting;
import org.sekisho.policy.terms.Role;

/** How long one preview of a million sightings takes: both decisions on each, on the same very large policy. */
public final class PreviewBench {

    private static final int SIGHTINGS = 1_000_000;
    private static final System.Logger LOG = System.getLogger(PreviewBench.class.getName());

    private PreviewBench() {
    }

    /** Replays three times and prints how long each took. */
    public static void main(String[] args) {
        LargePolicy policy = new LargePolicy(7);
        Snapshot inForce = Snapshot.compile(1, policy.source());
        Snapshot draft = Snapshot.compile(2, new LargePolicy(8).source());
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        List<Sighting> sightings = new ArrayList<>(SIGHTINGS);
        for (Facts facts : policy.envelopes(SIGHTINGS)) {
            sightings.add(new Sighting(facts.recipient().plain().orElseThrow(), Role.POST, facts.sender(),
                    facts.client().address(), facts.client().login(), new Sighting.Seen(3, now, now)));
        }
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            Impact impact = ImpactReplay.compare(inForce, draft, sightings, now);
            LOG.log(Level.INFO, "{0} ms for {1} sightings: {2} newly refused, {3} newly accepted",
                    (System.nanoTime() - start) / 1_000_000, SIGHTINGS, impact.newlyRefused().sightings(),
                    impact.newlyAccepted().sightings());
        }
    }
}
