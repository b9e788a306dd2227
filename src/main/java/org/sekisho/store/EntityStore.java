package org.sekisho.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @throws StaleRowException when the row was changed or deleted since it was read, or another transaction made one of
     *                           the same name just now
     */
    public T save(T edited) {
        try {
            T saved = entityManager.merge(edited);
            entityManager.flush();
            return saved;
        } catch (OptimisticLockException stale) {
            throw new StaleRowException(stale);
        } catch (PersistenceException failed) {
            throw isTaken(failed) ? new StaleRowException(failed) : failed;
        }
    }

    /** Whether the database has refused a row for the sake of another one: SQL state 23xxx. */
    private static boolean isTaken(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(cause ->
                cause instanceof SQLException refused && String.valueOf(refused.getSQLState()).startsWith("23"));
    }

    /** Deletes the row of that number, at once; nothing happens when there is none. */
    public void delete(long id) {
        find(id).ifPresent(entityManager::remove);
        entityManager.flush();
    }
}
