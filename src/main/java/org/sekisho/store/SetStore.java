package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.model.SenderSet;

/** Sender sets. */
@ApplicationScoped
public class SetStore extends EntityStore<SenderSet> {

    /** For the container's proxies. */
    protected SetStore() {
        this(null);
    }

    @Inject
    SetStore(EntityManager entityManager) {
        super(entityManager, SenderSet.class);
    }

    /** All sets by name; their entries are not loaded. */
    public List<SenderSet> all() {
        return entityManager().createQuery("select s from SenderSet s order by s.name", SenderSet.class).getResultList();
    }

    /** The set of that name. */
    public Optional<SenderSet> byName(String name) {
        return entityManager().createQuery("select s from SenderSet s where s.name = :name", SenderSet.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    /** The set of that number with its entries. */
    public Optional<SenderSet> findWhole(long id) {
        Optional<SenderSet> set = find(id);
        set.ifPresent(found -> found.getEntries().size());
        return set;
    }

    /** What sets name of other sets: the entries {@code set:NAME}, by the name of the set that has them. */
    public Map<String, List<String>> references() {
        Map<String, List<String>> references = new HashMap<>();
        entityManager().createQuery("select s.name, e from SenderSet s join s.entries e where e like 'set:%'", Tuple.class)
                .getResultList().forEach(row -> references
                        .computeIfAbsent(row.get(0, String.class), name -> new ArrayList<>()).add(row.get(1, String.class)));
        return references;
    }

    /** The sets that have this very entry. */
    public List<SenderSet> having(String entry) {
        return entityManager().createQuery(
                "select s from SenderSet s join s.entries e where e = :entry order by s.name", SenderSet.class)
                .setParameter("entry", entry).getResultList();
    }
}
