package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.AllowRequest;
import org.sekisho.model.RequestState;

/** Requests to allow a sender. */
@ApplicationScoped
public class AllowRequestStore extends EntityStore<AllowRequest> {

    private static final String WITH_LIST = "select r from AllowRequest r join fetch r.list where ";

    /** For the container's proxies. */
    protected AllowRequestStore() {
        this(null);
    }

    @Inject
    AllowRequestStore(EntityManager entityManager) {
        super(entityManager, AllowRequest.class);
    }

    /** Those that nobody has answered, the oldest first. */
    public List<AllowRequest> open() {
        return entityManager().createQuery(WITH_LIST + "r.state = :state order by r.id", AllowRequest.class)
                .setParameter("state", RequestState.OPEN).getResultList();
    }

    /** Those that were answered, the newest first, so many at the most. */
    public List<AllowRequest> decided(int limit) {
        return entityManager().createQuery(WITH_LIST + "r.state <> :state order by r.id desc", AllowRequest.class)
                .setParameter("state", RequestState.OPEN).setMaxResults(limit).getResultList();
    }

    /** How many nobody has answered. */
    public long countOpen() {
        return entityManager().createQuery("select count(r) from AllowRequest r where r.state = :state", Long.class)
                .setParameter("state", RequestState.OPEN).getSingleResult();
    }

    /** How many about these lists nobody has answered. */
    public long countOpen(Collection<Long> lists) {
        return lists.isEmpty() ? 0 : entityManager().createQuery(
                "select count(r) from AllowRequest r where r.state = :state and r.list.id in :lists", Long.class)
                .setParameter("state", RequestState.OPEN).setParameter("lists", lists).getSingleResult();
    }

    /** The one about this sender, this list and this role that nobody has answered. */
    public Optional<AllowRequest> openLike(AllowRequest other) {
        return entityManager().createQuery(WITH_LIST + "r.state = :state and r.list.id = :list"
                + " and lower(r.sender) = lower(:sender) and r.role = :role", AllowRequest.class)
                .setParameter("state", RequestState.OPEN).setParameter("list", other.getList().getId())
                .setParameter("sender", other.getSender()).setParameter("role", other.getRole())
                .getResultStream().findFirst();
    }
}
