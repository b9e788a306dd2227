package org.sekisho.store.sightings;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.impact.Sighting;
import org.sekisho.policy.impact.Sighting.Seen;
import org.sekisho.policy.terms.Role;

/**
 * Reads sightings past the entities, page by page along the primary key: a preview waits for a million of them. While
 * the database looks for the next page, the one before is worked on.
 */
final class SightingReader {

    /** Below what H2 holds in memory of one result, and enough for PostgreSQL to be quick. */
    private static final long PAGE = 20_000;

    private final EntityManager entityManager;
    private final TypedQuery<Object[]> query;

    /** A reader of all lists. */
    SightingReader(EntityManager entityManager, LocalDate day) {
        this(entityManager, day, "");
    }

    /** A reader of these lists. */
    SightingReader(EntityManager entityManager, LocalDate day, Collection<String> lists) {
        this(entityManager, day, " and s.key.listAddress in :lists");
        query.setParameter("lists", lists);
    }

    private SightingReader(EntityManager entityManager, LocalDate day, String condition) {
        this.entityManager = entityManager;
        this.query = entityManager.createQuery("select s.key.listAddress, s.key.role, s.key.sender,"
                + " s.clientAddress, s.key.login, s.recipients, s.first, s.last from SightingDay s"
                + " where s.id >= :first and s.id < :end and s.key.day >= :day" + condition, Object[].class)
                .setParameter("day", day).setHint("org.hibernate.fetchSize", (int) PAGE);
    }

    /**
     * By ranges of the key, for which every database takes its index, whatever it believes of the table.
     *
     * @throws java.util.concurrent.CompletionException when a part was not taken
     */
    void read(Consumer<List<Sighting>> parts) {
        Object[] ends = entityManager.createQuery("select min(s.id), max(s.id) from SightingDay s", Object[].class)
                .getSingleResult();
        CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
        for (long first = ends[0] == null ? 1 : (Long) ends[0]; ends[1] != null && first <= (Long) ends[1]; first += PAGE) {
            List<Object[]> rows = query.setParameter("first", first).setParameter("end", first + PAGE).getResultList();
            before.join();
            before = CompletableFuture.runAsync(() -> parts.accept(sightings(rows)));
        }
        before.join();
    }

    private static List<Sighting> sightings(List<Object[]> rows) {
        return rows.parallelStream().map(SightingReader::sighting).toList();
    }

    private static Sighting sighting(Object[] row) {
        String login = (String) row[4];
        return new Sighting(EmailAddress.of((String) row[0]), (Role) row[1], sender((String) row[2]),
                IpAddress.parse((String) row[3]), login.isEmpty() ? Optional.empty() : Optional.of(login),
                new Seen((Long) row[5], (Instant) row[6], (Instant) row[7]));
    }

    /** Nearly all are plain, which is seen at once. */
    private static ReversePath sender(String text) {
        return EmailAddress.parse(text).<ReversePath>map(ReversePath.Mailbox::new)
                .orElseGet(() -> ReversePath.parse("<" + text + ">"));
    }
}
