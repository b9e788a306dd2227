package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.envelope.Network;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

/** The rejection log. */
@ApplicationScoped
public class RejectionStore {

    private static final char ESCAPE = '\\';

    private final EntityManager entityManager;

    /** For the container's proxies. */
    protected RejectionStore() {
        this(null);
    }

    @Inject
    RejectionStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes them all or none. */
    @Transactional
    public void addAll(List<Rejection> rejections) {
        rejections.forEach(entityManager::persist);
    }

    /** The rejection of that number. */
    public Optional<Rejection> find(long id) {
        return Optional.ofNullable(entityManager.find(Rejection.class, id));
    }

    /** The newest first. */
    public List<Rejection> search(RejectionCriteria criteria) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Rejection> query = builder.createQuery(Rejection.class);
        Root<Rejection> rejection = query.from(Rejection.class);
        List<Predicate> all = new ArrayList<>();
        criteria.from().ifPresent(from -> all.add(builder.greaterThanOrEqualTo(rejection.get("at"), from)));
        criteria.to().ifPresent(to -> all.add(builder.lessThan(rejection.get("at"), to)));
        criteria.before().ifPresent(before -> all.add(builder.lessThan(rejection.get("id"), before)));
        all.addAll(places(builder, rejection, criteria.places()));
        criteria.words().forEach(word -> all.add(word.matches("-.+")
                ? mentions(builder, rejection, word.substring(1)).not() : mentions(builder, rejection, word)));
        query.where(all.toArray(Predicate[]::new)).orderBy(builder.desc(rejection.get("id")));
        return entityManager.createQuery(query).setMaxResults(criteria.limit()).getResultList();
    }

    /** How many were refused since then. */
    public long countSince(Instant since) {
        return entityManager.createQuery("select count(r) from Rejection r where r.at >= :since", Long.class)
                .setParameter("since", since).getSingleResult();
    }

    private static List<Predicate> places(CriteriaBuilder builder, Root<Rejection> rejection, RejectionPlaces places) {
        List<Predicate> all = new ArrayList<>();
        Path<RefusedEnvelope> envelope = rejection.get("envelope");
        Expression<String> sender = builder.lower(envelope.get("sender"));
        places.list().ifPresent(list -> all.add(builder.equal(rejection.get("notes").get("listAddress"), list)));
        places.sender().ifPresent(wanted -> all.add(wanted.startsWith("@")
                ? builder.like(sender, "%" + escaped(wanted), ESCAPE)
                : builder.equal(sender, wanted.equals("<>") ? "" : wanted)));
        places.client().ifPresent(client -> all.add(client.contains("/")
                ? within(builder, envelope, Network.of(client))
                : builder.or(builder.equal(envelope.get("clientAddress"), client),
                        builder.equal(builder.lower(envelope.get("clientName")), client))));
        return all;
    }

    private static Predicate within(CriteriaBuilder builder, Path<RefusedEnvelope> envelope, Network network) {
        return builder.between(envelope.get("clientKey"), network.base().sortKey(), network.last().sortKey());
    }

    private static String escaped(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    private static Predicate mentions(CriteriaBuilder builder, Root<Rejection> rejection, String word) {
        String pattern = "%" + escaped(word.toLowerCase(Locale.ROOT)) + "%";
        Stream<Expression<String>> places = Stream.concat(
                Stream.of("sender", "recipient", "clientAddress", "clientName", "helo")
                        .map(name -> rejection.get("envelope").<String>get(name)),
                Stream.of(rejection.get("notes").<String>get("listAddress"), rejection.<String>get("reference")));
        return builder.or(places.map(place -> builder.like(builder.lower(place), pattern, ESCAPE))
                .toArray(Predicate[]::new));
    }
}
