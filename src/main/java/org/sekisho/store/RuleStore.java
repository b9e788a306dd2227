package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.sekisho.policy.terms.Scope;
import org.sekisho.model.SenderRule;

/** Rules. */
@ApplicationScoped
public class RuleStore extends EntityStore<SenderRule> {

    /** For the container's proxies. */
    protected RuleStore() {
        this(null);
    }

    @Inject
    RuleStore(EntityManager entityManager) {
        super(entityManager, SenderRule.class);
    }

    private static final String TARGET =
            "r.scope = :scope and coalesce(r.domain.id, 0) = :domain and coalesce(r.list.id, 0) = :list";

    /** All rules; those of one target in the order of their positions. */
    public List<SenderRule> all() {
        return entityManager().createQuery("select r from SenderRule r left join fetch r.domain left join fetch r.list"
                + " order by r.position, r.id", SenderRule.class).getResultList();
    }

    /** The rules that have this very line among their senders. */
    public List<SenderRule> naming(String line) {
        return entityManager().createQuery("select r from SenderRule r"
                + " where locate(:line, concat(:end, r.senders, :end)) > 0 order by r.id", SenderRule.class)
                .setParameter("line", "\n" + line + "\n").setParameter("end", "\n").getResultList();
    }

    /** The rules with the same target as this one, in order. */
    public List<SenderRule> besides(SenderRule rule) {
        return entityManager().createQuery("select r from SenderRule r left join r.domain left join r.list where "
                + TARGET + " order by r.position, r.id", SenderRule.class)
                .setParameter("scope", rule.getScope())
                .setParameter("domain", rule.getScope() == Scope.DOMAIN ? rule.getDomain().getId() : 0L)
                .setParameter("list", rule.getScope() == Scope.LIST ? rule.getList().getId() : 0L)
                .getResultList();
    }
}
