package org.sekisho.admin.rejections;

import java.time.Instant;
import java.util.Optional;

/**
 * What to look for.
 *
 * @param text   words, each of which must occur in the sender, recipient, list, client, HELO or reference; a reference
 *               may be written in any letter case; a word that begins with {@code -} must not occur
 * @param from   not before
 * @param to     before
 * @param before only rejections older than the one of this number: where the next page begins
 * @param limit  how many at the most, 1 to 500
 * @param list   a list's posting address; {@code <>} where there was no list
 * @param sender a reverse path; {@code @domain} for every sender of that domain, {@code <>} for the null sender
 * @param client a client's address or name, or a network in CIDR notation
 * @param traits to whom and how
 */
public record RejectionQuery(String text, Optional<Instant> from, Optional<Instant> to, Optional<Long> before,
        int limit, Optional<String> list, Optional<String> sender, Optional<String> client, RejectionTraits traits) {

    public RejectionQuery {
        limit = Math.max(1, Math.min(limit, 500));
    }

    /** To anybody, in any way. */
    public RejectionQuery(String text, Optional<Instant> from, Optional<Instant> to, Optional<Long> before, int limit,
            Optional<String> list, Optional<String> sender, Optional<String> client) {
        this(text, from, to, before, limit, list, sender, client, RejectionTraits.any());
    }

    /** At every list, from everybody. */
    public RejectionQuery(String text, Optional<Instant> from, Optional<Instant> to, Optional<Long> before, int limit) {
        this(text, from, to, before, limit, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same query, wherever its page begins. */
    public RejectionQuery fromTheNewest() {
        return new RejectionQuery(text, from, to, Optional.empty(), limit, list, sender, client, traits);
    }

    /** The same query for what is older than the rejection of that number. */
    public RejectionQuery olderThan(long number) {
        return new RejectionQuery(text, from, to, Optional.of(number), limit, list, sender, client, traits);
    }
}
