package org.sekisho.store.hits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.model.RuleHitDay;

/** The table of the rules' hits. */
@ApplicationScoped
public class RuleHitStore {

    private final EntityManager entityManager;

    /** For the container's proxies. */
    protected RuleHitStore() {
        this(null);
    }

    @Inject
    public RuleHitStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds these counts to those of the same rule and day, all or none. */
    @Transactional
    public void addAll(List<RuleHitDay> days) {
        days.forEach(this::add);
    }

    /** Forgets the hits before that day, but for the last ones of each rule, and those of rules that are gone. */
    @Transactional
    public void trim(LocalDate oldest) {
        entityManager.createQuery("delete from RuleHitDay h where h.day < :oldest and exists"
                + " (select later.id from RuleHitDay later where later.rule = h.rule and later.day > h.day)")
                .setParameter("oldest", oldest).executeUpdate();
        entityManager.createQuery("delete from RuleHitDay h where not exists"
                + " (select r.id from SenderRule r where r.id = h.rule)").executeUpdate();
    }

    /** The hits of these rules from that day on, by the rule's number; a rule that never held is missing. */
    @Transactional
    public Map<Long, RuleHits> since(LocalDate day, Collection<Long> rules) {
        Map<Long, RuleHits> hits = new HashMap<>();
        if (!rules.isEmpty()) {
            entityManager.createQuery("select h.rule, sum(case when h.day >= :day then h.hits else 0 end), max(h.last)"
                    + " from RuleHitDay h where h.rule in :rules group by h.rule", Tuple.class)
                    .setParameter("day", day).setParameter("rules", rules).getResultList()
                    .forEach(row -> hits.put(row.get(0, Long.class),
                            new RuleHits(row.get(1, Number.class).longValue(), row.get(2, Instant.class))));
        }
        return hits;
    }

    private void add(RuleHitDay day) {
        int known = entityManager.createQuery("update RuleHitDay h set h.hits = h.hits + :more, h.last = :last"
                + " where h.rule = :rule and h.day = :day").setParameter("more", day.getHits())
                .setParameter("last", day.getLast()).setParameter("rule", day.getRule())
                .setParameter("day", day.getDay()).executeUpdate();
        if (known == 0) {
            entityManager.persist(day);
        }
    }
}
