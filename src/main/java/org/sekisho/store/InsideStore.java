package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.sekisho.model.InsideKind;
import org.sekisho.model.InsideEntry;

/** Who is inside. */
@ApplicationScoped
public class InsideStore extends EntityStore<InsideEntry> {

    /** For the container's proxies. */
    protected InsideStore() {
        this(null);
    }

    @Inject
    InsideStore(EntityManager entityManager) {
        super(entityManager, InsideEntry.class);
    }

    /** All lines, in the order in which they were written. */
    public List<InsideEntry> all() {
        return entityManager().createQuery("select i from InsideEntry i order by i.id", InsideEntry.class).getResultList();
    }

    /** Puts these lines in the place of all lines of that kind. */
    public void replace(InsideKind kind, List<String> entries) {
        entityManager().createQuery("delete from InsideEntry i where i.kind = :kind").setParameter("kind", kind)
                .executeUpdate();
        entries.forEach(entry -> entityManager().persist(new InsideEntry(kind, entry)));
        entityManager().flush();
    }
}
