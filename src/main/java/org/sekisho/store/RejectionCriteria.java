package org.sekisho.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to look for in the rejection log.
 *
 * @param words  each must occur in the sender, recipient, list, client, HELO or reference; any letter case; one that
 *               begins with {@code -} must not
 * @param from   not before
 * @param to     before
 * @param before only rejections older than this one, by number: where the next page begins
 * @param limit  how many at the most
 * @param places where they must have been
 * @param kind   how they must have been refused
 */
public record RejectionCriteria(List<String> words, Optional<Instant> from, Optional<Instant> to, Optional<Long> before,
        int limit, RejectionPlaces places, RejectionKind kind) {

    /** Anywhere. */
    public RejectionCriteria(List<String> words, Optional<Instant> from, Optional<Instant> to, Optional<Long> before,
            int limit) {
        this(words, from, to, before, limit, RejectionPlaces.anywhere());
    }

    /** Refused in any way. */
    public RejectionCriteria(List<String> words, Optional<Instant> from, Optional<Instant> to, Optional<Long> before,
            int limit, RejectionPlaces places) {
        this(words, from, to, before, limit, places, RejectionKind.any());
    }

    /** Whether the counts by hour, which know the verdict only, tell how many answer; the time of a whole hour's is near enough. */
    public boolean isCounted() {
        return words.isEmpty() && places.equals(RejectionPlaces.anywhere()) && kind.withoutVerdict().equals(RejectionKind.any());
    }
}
