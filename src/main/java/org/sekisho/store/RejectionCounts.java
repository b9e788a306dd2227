package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many recipients were refused: when, at which lists, from whom. */
@ApplicationScoped
public class RejectionCounts {

    /** Of a log that is longer, the newest so many are counted: who is the worst does not need more. */
    private static final long COUNTED = 50_000;

    private final EntityManager entityManager;

    /** For the container's proxies. */
    protected RejectionCounts() {
        this(null);
    }

    @Inject
    RejectionCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How many, from the first moment until before the second. */
    public long between(Instant from, Instant to) {
        return entityManager.createQuery("select count(r) from Rejection r where r.at >= :from and r.at < :to", Long.class)
                .setParameter("from", from).setParameter("to", to).getSingleResult();
    }

    /** The lists with the most since then, by address, the most first. */
    public Map<String, Long> byList(Instant since, int limit) {
        return most("r.notes.listAddress", since, limit);
    }

    /** The senders with the most since then, the most first; the null sender is the empty text. */
    public Map<String, Long> bySender(Instant since, int limit) {
        return most("r.envelope.sender", since, limit);
    }

    private long newest() {
        return entityManager.createQuery("select coalesce(max(r.id), 0) from Rejection r", Long.class).getSingleResult();
    }

    private Map<String, Long> most(String place, Instant since, int limit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        entityManager.createQuery("select " + place + " as name, count(r) as total from Rejection r where r.at >= :since"
                + " and r.notes.verdict = 'REJECT' and r.id > :floor group by " + place + " order by total desc, name", Tuple.class)
                .setParameter("since", since).setParameter("floor", newest() - COUNTED)
                .setMaxResults(limit).getResultList()
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }
}
