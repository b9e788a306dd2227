package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.sekisho.model.ListMove;

/** Moves of lists. */
@ApplicationScoped
public class MoveStore extends EntityStore<ListMove> {

    /** For the container's proxies. */
    protected MoveStore() {
        this(null);
    }

    @Inject
    MoveStore(EntityManager entityManager) {
        super(entityManager, ListMove.class);
    }

    /** Those that are under way first, then the newest ones; so many at the most. */
    public List<ListMove> latest(int limit) {
        return entityManager().createQuery("select m from ListMove m"
                + " order by case when m.endedAt is null then 0 else 1 end, m.id desc", ListMove.class)
                .setMaxResults(limit).getResultList();
    }

    /** The new addresses of lists that are under way and not here yet. */
    public Set<String> arriving() {
        return Set.copyOf(entityManager().createQuery("select m.newAddress from ListMove m where m.endedAt is null"
                + " and not exists (select l.id from MailingList l where concat(l.name, '@', l.domain.name) = m.newAddress)",
                String.class).getResultList());
    }

    /** Those under way that have something to do with one of these addresses. */
    public List<ListMove> openOf(List<String> addresses) {
        return entityManager().createQuery("select m from ListMove m where m.endedAt is null"
                + " and (m.oldAddress in :addresses or m.newAddress in :addresses)", ListMove.class)
                .setParameter("addresses", addresses).getResultList();
    }
}
