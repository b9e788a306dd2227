package org.sekisho.store;

import jakarta.persistence.EntityManager;

/** The stores without a container, for measurements. */
public final class Tables {

    private Tables() {
    }

    public static RejectionStore rejections(EntityManager em) {
        return new RejectionStore(em);
    }

    public static RejectionFacets facets(EntityManager em) {
        return new RejectionFacets(em);
    }

    public static RejectionCounts counts(EntityManager em) {
        return new RejectionCounts(em);
    }

    public static ListFinder lists(EntityManager em) {
        return new ListFinder(em);
    }

    public static RuleStore rules(EntityManager em) {
        return new RuleStore(em);
    }
}
