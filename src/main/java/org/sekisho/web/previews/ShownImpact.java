package org.sekisho.web.previews;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.policy.impact.Impact;

/**
 * What a draft would change.
 *
 * @param refused   recipients that pass now and would be refused
 * @param accepted  recipients that are refused now and would pass
 * @param unchanged recipients that are answered as before
 * @param samples   what would change, most often seen first: those newly refused, then those newly accepted
 */
public record ShownImpact(long refused, long accepted, long unchanged, List<ShownChange> samples)
        implements Serializable {

    /** How many days back the previews of forms look, besides today. */
    public static final int DAYS = 7;

    private static final int SHOWN = 8;

    /** What the replay found, as text. */
    public static ShownImpact of(Impact impact) {
        List<ShownChange> samples = new ArrayList<>();
        impact.newlyRefused().samples().stream().limit(SHOWN).map(ShownChange::refused).forEach(samples::add);
        impact.newlyAccepted().samples().stream().limit(SHOWN).map(ShownChange::accepted).forEach(samples::add);
        return new ShownImpact(impact.newlyRefused().recipients(), impact.newlyAccepted().recipients(),
                impact.unchanged(), List.copyOf(samples));
    }

    /** Whether anything would change for the mail that was seen. */
    public boolean isAny() {
        return refused > 0 || accepted > 0;
    }

    public long getRefused() {
        return refused;
    }

    public long getAccepted() {
        return accepted;
    }

    public long getUnchanged() {
        return unchanged;
    }

    public List<ShownChange> getSamples() {
        return samples;
    }
}
