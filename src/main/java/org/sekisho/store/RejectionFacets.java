package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sekisho.model.Rejection;

/** What the answers to a search of the rejection log have in common, counted by the database. */
@ApplicationScoped
public class RejectionFacets {

    /** What is counted by. */
    public enum Facet {
        VERDICT("notes", "verdict"),
        LIST("notes", "listAddress"),
        SENDER("envelope", "sender"),
        CLIENT("envelope", "clientAddress"),
        RULE("notes", "rule");

        private final String part;
        private final String field;

        Facet(String part, String field) {
            this.part = part;
            this.field = field;
        }

        private Expression<?> of(Root<Rejection> rejection) {
            return rejection.get(part).get(field);
        }
    }

    private final EntityManager entityManager;

    /** For the container's proxies. */
    protected RejectionFacets() {
        this(null);
    }

    @Inject
    RejectionFacets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The number of the answer that so many newer ones come before; empty when there are no more than that. Counting from
     * there on bounds the work, however long the log is.
     */
    public Optional<Long> bound(RejectionCriteria criteria, int newest) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<Rejection> rejection = query.from(Rejection.class);
        query.select(rejection.get("id")).where(new RejectionFilter(builder, rejection).of(criteria))
                .orderBy(builder.desc(rejection.get("id")));
        return entityManager.createQuery(query).setFirstResult(newest).setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * The values that most answers have, the most first; a missing value is the empty text.
     *
     * @param after only answers with a greater number
     */
    public Map<String, Long> most(RejectionCriteria criteria, Facet facet, Optional<Long> after, int limit) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<Rejection> rejection = query.from(Rejection.class);
        Expression<?> value = facet.of(rejection);
        Expression<Long> count = builder.count(rejection);
        query.multiselect(value, count).where(builder.and(new RejectionFilter(builder, rejection).of(criteria)),
                after.map(number -> builder.greaterThan(rejection.<Long>get("id"), number)).orElse(builder.conjunction()))
                .groupBy(value).orderBy(builder.desc(count));
        Map<String, Long> counts = new LinkedHashMap<>();
        entityManager.createQuery(query).setMaxResults(limit).getResultList().forEach(row ->
                counts.put(Optional.ofNullable(row.get(0)).map(Object::toString).orElse(""), row.get(1, Long.class)));
        return counts;
    }

    /** How many answers there are in each hour that has any, the oldest first. */
    public Map<Instant, Long> byHour(RejectionCriteria criteria) {
        Map<Instant, Long> counts = new TreeMap<>();
        if (criteria.isOpen()) {
            entityManager.createQuery("select t.began, sum(t.recipients) from TrafficHour t where t.verdict <> 'ACCEPT'"
                    + " and t.began >= :from and t.began < :to group by t.began", Tuple.class)
                    .setParameter("from", criteria.from().orElse(Instant.EPOCH))
                    .setParameter("to", criteria.to().orElse(Instant.parse("9999-01-01T00:00:00Z"))).getResultList()
                    .forEach(row -> counts.put(row.get(0, Instant.class), row.get(1, Long.class)));
            return counts;
        }
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<Rejection> rejection = query.from(Rejection.class);
        Expression<Instant> hour = builder.function("date_trunc", Instant.class, builder.literal("hour"),
                rejection.get("at"));
        query.multiselect(hour, builder.count(rejection)).where(new RejectionFilter(builder, rejection).of(criteria))
                .groupBy(hour);
        entityManager.createQuery(query).getResultList()
                .forEach(row -> counts.put(row.get(0, Instant.class), row.get(1, Long.class)));
        return counts;
    }
}
