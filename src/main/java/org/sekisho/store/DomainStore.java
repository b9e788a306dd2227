package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.ListDomain;

/** List domains. */
@ApplicationScoped
public class DomainStore extends EntityStore<ListDomain> {

    /** For the container's proxies. */
    protected DomainStore() {
        this(null);
    }

    @Inject
    DomainStore(EntityManager entityManager) {
        super(entityManager, ListDomain.class);
    }

    /** All list domains by name. */
    public List<ListDomain> all() {
        return entityManager().createQuery("select d from ListDomain d order by d.name", ListDomain.class)
                .getResultList();
    }

    /** The list domain of that name. */
    public Optional<ListDomain> byName(String name) {
        return entityManager().createQuery("select d from ListDomain d where d.name = :name", ListDomain.class)
                .setParameter("name", name).getResultStream().findFirst();
    }
}
