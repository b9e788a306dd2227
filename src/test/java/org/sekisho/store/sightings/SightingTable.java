package org.sekisho.store.sightings;

import jakarta.persistence.EntityManager;

/** The store without a container around it, for tests in other rooms. */
public final class SightingTable {

    private SightingTable() {
    }

    /** The store on that entity manager. */
    public static SightingStore of(EntityManager entityManager) {
        return new SightingStore(entityManager);
    }
}
