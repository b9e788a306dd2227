package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.Rejection;

/** The rejection log. */
@ApplicationScoped
public class RejectionStore {

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
        query.where(new RejectionFilter(builder, rejection).of(criteria)).orderBy(builder.desc(rejection.get("id")));
        return entityManager.createQuery(query).setMaxResults(criteria.limit()).getResultList();
    }

    /** How many were refused since then. */
    public long countSince(Instant since) {
        return entityManager.createQuery("select count(r) from Rejection r where r.at >= :since", Long.class)
                .setParameter("since", since).getSingleResult();
    }
}
