package org.sekisho.policy.impact;

import java.util.List;
import org.sekisho.policy.decision.Decision;

/**
 * What a draft would change, in recipients of real traffic.
 *
 * @param newlyRefused  what passes now and would be refused
 * @param newlyAccepted what is refused now and would pass
 * @param unchanged     how many recipients are answered as before
 */
public record Impact(Side newlyRefused, Side newlyAccepted, long unchanged) {

    /**
     * One way in which things change.
     *
     * @param recipients how many recipients
     * @param sightings  how many different sightings they belong to
     * @param samples    those that were seen most often, at most {@link ImpactReplay#SAMPLES}
     */
    public record Side(long recipients, long sightings, List<Change> samples) {

        public Side {
            samples = List.copyOf(samples);
        }
    }

    /** A sighting, and how it is decided on by the policy in force and by the draft. */
    public record Change(Sighting sighting, Decision before, Decision after) {
    }
}
