package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

/** What the answers to a search of the rejection log have in common, counted by the database. */
@ApplicationScoped
public class RejectionFacets {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

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

    /** What the newest answers are counted by, the newest first, so many at the most. One way through the log gives all. */
    public List<CountedRejection> newest(RejectionCriteria criteria, int limit) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<Rejection> rejection = query.from(Rejection.class);
        Path<RefusalNotes> notes = rejection.get("notes");
        Path<RefusedEnvelope> envelope = rejection.get("envelope");
        query.multiselect(rejection.get("at"), notes.get("verdict"), notes.get("listAddress"), envelope.get("sender"),
                envelope.get("clientAddress"), notes.get("rule"))
                .where(new RejectionFilter(builder, rejection).of(criteria)).orderBy(builder.desc(rejection.get("id")));
        return entityManager.createQuery(query).setMaxResults(limit).getResultList().stream().map(row ->
                new CountedRejection(row.get(0, Instant.class), row.get(1, String.class), row.get(2, String.class),
                        row.get(3, String.class), row.get(4, String.class), Optional.ofNullable(row.get(5, Long.class))))
                .toList();
    }

    private static Predicate newer(CriteriaBuilder builder, Root<Rejection> rejection, Optional<Long> after) {
        return after.map(number -> builder.greaterThan(rejection.<Long>get("id"), number)).orElse(builder.conjunction());
    }

    /**
     * How many answers there are in each hour that has any, the oldest first.
     *
     * @param after only answers with a greater number
     */
    public Map<Instant, Long> byHour(RejectionCriteria criteria, Optional<Long> after) {
        Map<Instant, Long> counts = new TreeMap<>();
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<Rejection> rejection = query.from(Rejection.class);
        Expression<Instant> hour = builder.function("date_trunc", Instant.class, builder.literal("hour"),
                rejection.get("at"));
        query.multiselect(hour, builder.count(rejection)).where(builder.and(
                new RejectionFilter(builder, rejection).of(criteria)), newer(builder, rejection, after)).groupBy(hour);
        entityManager.createQuery(query).getResultList()
                .forEach(row -> counts.put(row.get(0, Instant.class), row.get(1, Long.class)));
        return counts;
    }

    /**
     * How many there are in each hour that has any, of the counts that are kept beside the log and so of all of it, however
     * long; only for criteria that are {@link RejectionCriteria#isCounted counted} there.
     */
    public Map<Instant, Long> allByHour(RejectionCriteria criteria) {
        String verdict = criteria.kind().verdict().map(wanted -> wanted.equals("WOULD") ? "WOULD%" : wanted).orElse("%");
        Map<Instant, Long> counts = new TreeMap<>();
        entityManager.createQuery("select t.began, sum(t.recipients) from TrafficHour t where t.verdict <> 'ACCEPT'"
                + " and t.verdict like :verdict and t.began >= :from and t.began < :to group by t.began", Tuple.class)
                .setParameter("verdict", verdict).setParameter("from", criteria.from().orElse(Instant.EPOCH))
                .setParameter("to", criteria.to().orElse(END_OF_TIME)).getResultList()
                .forEach(row -> counts.put(row.get(0, Instant.class), row.get(1, Long.class)));
        return counts;
    }
}
