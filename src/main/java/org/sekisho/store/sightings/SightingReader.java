package org.sekisho.store.sightings;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.impact.Sighting;
import org.sekisho.policy.impact.Sighting.Seen;
import org.sekisho.policy.terms.Role;

/**
 * Reads sightings past the entities, page by page along the primary key: a preview waits for a million of them. Texts
 * that come again are read as words only once.
 */
final class SightingReader {

    /** Below what H2 holds in memory of one result, and enough for PostgreSQL to be quick. */
    private static final long PAGE = 20_000;
    private static final int KEPT = 50_000;

    private final EntityManager entityManager;
    private final TypedQuery<Object[]> query;
    private final Map<String, EmailAddress> lists = new ConcurrentHashMap<>();
    private final Map<String, ReversePath> senders = new ConcurrentHashMap<>();
    private final Map<String, Optional<IpAddress>> clients = new ConcurrentHashMap<>();

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

    /** By ranges of the key, for which every database takes its index, whatever it believes of the table. */
    void read(Consumer<List<Sighting>> parts) {
        Object[] ends = entityManager.createQuery("select min(s.id), max(s.id) from SightingDay s", Object[].class)
                .getSingleResult();
        for (long first = ends[0] == null ? 1 : (Long) ends[0]; ends[1] != null && first <= (Long) ends[1]; first += PAGE) {
            List<Object[]> rows = query.setParameter("first", first).setParameter("end", first + PAGE).getResultList();
            parts.accept(rows.parallelStream().map(this::sighting).toList());
        }
    }

    private Sighting sighting(Object[] row) {
        String login = (String) row[4];
        return new Sighting(known(lists, row[0], EmailAddress::of), (Role) row[1],
                known(senders, row[2], SightingReader::sender), known(clients, row[3], IpAddress::parse),
                login.isEmpty() ? Optional.empty() : Optional.of(login),
                new Seen((Long) row[5], (Instant) row[6], (Instant) row[7]));
    }

    /** Nearly all are plain, which is seen at once. */
    private static ReversePath sender(String text) {
        return EmailAddress.parse(text).<ReversePath>map(ReversePath.Mailbox::new)
                .orElseGet(() -> ReversePath.parse("<" + text + ">"));
    }

    /** Who comes often is soon among those that are kept. */
    private static <T> T known(Map<String, T> kept, Object text, Function<String, T> reading) {
        T before = kept.get(text);
        T read = before == null ? reading.apply((String) text) : before;
        if (before == null && kept.size() < KEPT) {
            kept.put((String) text, read);
        }
        return read;
    }
}
