package org.sekisho.admin.rejections;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the answers to a search have in common.
 *
 * @param facets  for each thing that is counted by, the values that most answers have
 * @param isAll   whether all answers were counted for that, or the newest {@link Rejections#COUNTED} only
 * @param periods all answers by time, in periods of one length, the oldest first
 */
public record RejectionPicture(Map<Facet, Map<String, Long>> facets, boolean isAll, List<Period> periods) {

    /** What is counted by. */
    public enum Facet {
        VERDICT,
        LIST,
        SENDER,
        CLIENT,
        RULE
    }

    /**
     * The answers of one period.
     *
     * @param from  its first moment
     * @param to    the first moment after it
     * @param count how many
     */
    public record Period(Instant from, Instant to, long count) {
    }
}
