package org.sekisho.policy.impact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.impact.Sighting.Seen;
import org.sekisho.policy.terms.Role;

/** The sightings that a draft answers in one other way; those that are alike, but from several days, are one. */
final class ChangedSightings {

    /** What does not fit any more is counted, but each day by itself, and is no sample. */
    private static final int CAPACITY = 100_000;

    private final Map<Key, Sighting> kept = new HashMap<>();
    private long recipients;
    private long beyond;

    /** What makes sightings alike. */
    private record Key(EmailAddress list, Role role, ReversePath sender, Optional<String> network,
            Optional<String> login) {

        static Key of(Sighting sighting) {
            return new Key(sighting.list(), sighting.role(), sighting.sender(),
                    sighting.client().map(ClientNetwork::of), sighting.login());
        }
    }

    void add(Sighting sighting) {
        recipients += sighting.seen().count();
        Key key = Key.of(sighting);
        if (kept.size() < CAPACITY || kept.containsKey(key)) {
            kept.merge(key, sighting, ChangedSightings::together);
        } else {
            beyond++;
        }
    }

    long recipients() {
        return recipients;
    }

    /** How many different ones. */
    long different() {
        return kept.size() + beyond;
    }

    List<Sighting> mostFrequent(int count) {
        return kept.values().stream().sorted(Comparator.comparingLong((Sighting sighting) -> sighting.seen().count())
                .reversed()).limit(count).toList();
    }

    private static Sighting together(Sighting one, Sighting other) {
        Seen first = one.seen();
        Seen second = other.seen();
        Seen both = new Seen(first.count() + second.count(),
                first.first().isBefore(second.first()) ? first.first() : second.first(),
                first.last().isAfter(second.last()) ? first.last() : second.last());
        return new Sighting(one.list(), one.role(), one.sender(), one.client(), one.login(), both);
    }
}
