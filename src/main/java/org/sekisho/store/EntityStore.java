package org.sekisho.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;

/** What every table of edited things needs: find, save, delete. */
abstract class EntityStore<T> {

    private final EntityManager entityManager;
    private final Class<T> type;

    EntityStore(EntityManager entityManager, Class<T> type) {
        this.entityManager = entityManager;
        this.type = type;
    }

    EntityManager entityManager() {
        return entityManager;
    }

    /** The row of that number. */
    public Optional<T> find(long id) {
        return Optional.ofNullable(entityManager.find(type, id));
    }

    /**
     * Inserts a new row or updates the row of the same number, at once.
     *
     * @return the managed entity
     * @throws StaleRowException when the row was changed or deleted since it was read
     */
    public T save(T edited) {
        try {
            T saved = entityManager.merge(edited);
            entityManager.flush();
            return saved;
        } catch (OptimisticLockException stale) {
            throw new StaleRowException(stale);
        }
    }

    /** Deletes the row of that number, at once; nothing happens when there is none. */
    public void delete(long id) {
        find(id).ifPresent(entityManager::remove);
        entityManager.flush();
    }
}
