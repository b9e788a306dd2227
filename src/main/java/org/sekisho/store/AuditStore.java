package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.sekisho.model.AuditEntry;

/** The audit trail. */
@ApplicationScoped
public class AuditStore extends EntityStore<AuditEntry> {

    /** For the container's proxies. */
    protected AuditStore() {
        this(null);
    }

    @Inject
    AuditStore(EntityManager entityManager) {
        super(entityManager, AuditEntry.class);
    }

    /** Adds a line. */
    public void add(AuditEntry entry) {
        entityManager().persist(entry);
    }

    /** The newest lines first, of those older than the one of that number. */
    public List<AuditEntry> before(long number, int limit) {
        return entityManager().createQuery("select a from AuditEntry a where a.id < :number order by a.id desc",
                AuditEntry.class).setParameter("number", number).setMaxResults(limit).getResultList();
    }
}
