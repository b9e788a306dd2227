package org.sekisho.admin.rejections;

import java.time.Instant;
import java.util.Optional;

/**
 * What to look for.
 *
 * @param text   words, each of which must occur in the sender, recipient, list, client, HELO or reference; a reference
 *               may be written in any letter case
 * @param from   not before
 * @param to     before
 * @param before only rejections older than the one of this number: where the next page begins
 * @param limit  how many at the most, 1 to 500
 */
public record RejectionQuery(String text, Optional<Instant> from, Optional<Instant> to, Optional<Long> before,
        int limit) {

    public RejectionQuery {
        limit = Math.max(1, Math.min(limit, 500));
    }
}
