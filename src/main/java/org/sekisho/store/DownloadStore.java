package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.FileDownload;

/** Generated files as they were downloaded last. */
@ApplicationScoped
public class DownloadStore extends EntityStore<FileDownload> {

    /** For the container's proxies. */
    protected DownloadStore() {
        this(null);
    }

    @Inject
    DownloadStore(EntityManager entityManager) {
        super(entityManager, FileDownload.class);
    }

    /** Those of one bundle, by name. */
    public List<FileDownload> of(String bundle) {
        return entityManager().createQuery("select d from FileDownload d where d.path like :start order by d.path",
                FileDownload.class).setParameter("start", bundle + "/%").getResultList();
    }

    /** When a file was downloaded last; empty when none was. */
    public Optional<Instant> latest() {
        return Optional.ofNullable(entityManager().createQuery("select max(d.at) from FileDownload d", Instant.class)
                .getSingleResult());
    }

    /** Forgets those of one bundle. */
    public void forget(String bundle) {
        entityManager().createQuery("delete from FileDownload d where d.path like :start")
                .setParameter("start", bundle + "/%").executeUpdate();
    }
}
