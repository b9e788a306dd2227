package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.sekisho.model.RunningPart;

/** What runs on other hosts, as it was handed in. */
@ApplicationScoped
public class RunningStore extends EntityStore<RunningPart> {

    /** For the container's proxies. */
    protected RunningStore() {
        this(null);
    }

    @Inject
    RunningStore(EntityManager entityManager) {
        super(entityManager, RunningPart.class);
    }

    /** All parts by name. */
    public List<RunningPart> all() {
        return entityManager().createQuery("select p from RunningPart p order by p.name", RunningPart.class)
                .getResultList();
    }

    /** Forgets everything that was handed in. */
    public void clear() {
        entityManager().createQuery("delete from RunningPart p").executeUpdate();
    }
}
