package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Scope;

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

    private static final long ALL = 0;
    private static final String FROM_CHAIN = " from SenderRule r left join r.list l left join l.domain ld"
            + " left join r.domain d where :list = 0 or r.scope = :site or l.id = :list or d.id = :domain";
    private static final String TARGET =
            "r.scope = :scope and coalesce(r.domain.id, 0) = :domain and coalesce(r.list.id, 0) = :list";

    /** All rules; those of one target in the order of their positions. */
    public List<SenderRule> all() {
        return entityManager().createQuery("select r from SenderRule r left join fetch r.domain left join fetch r.list"
                + " order by r.position, r.id", SenderRule.class).getResultList();
    }

    /**
     * Some rules in the order in which they run: the site's, then those of lists, then those of domains.
     *
     * @param list  only the rules that are looked at for this list; empty for all rules
     * @param first how many to pass over
     * @param limit how many at the most
     */
    public List<SenderRule> chain(Optional<MailingList> list, int first, int limit) {
        return inThisOrder(numbers(list, first, limit));
    }

    /** The numbers of all rules in {@link #chain}, in its order. */
    public List<Long> chainNumbers(Optional<MailingList> list) {
        return numbers(list, 0, Integer.MAX_VALUE);
    }

    private List<Long> numbers(Optional<MailingList> list, int first, int limit) {
        return entityManager().createQuery("select r.id as ruleId,"
                + " case when r.scope = :site then 0 when r.scope = :ofList then 1 else 2 end as scopeRank,"
                + " ld.name as listDomain, l.name as listName, d.name as domainName, r.position as seat"
                + FROM_CHAIN + " order by scopeRank, listDomain, listName, domainName, seat, ruleId", Tuple.class)
                .setParameter("site", Scope.SITE).setParameter("ofList", Scope.LIST)
                .setParameter("list", list.map(MailingList::getId).orElse(ALL))
                .setParameter("domain", list.map(each -> each.getDomain().getId()).orElse(ALL))
                .setFirstResult(first).setMaxResults(limit).getResultList().stream()
                .map(row -> row.get(0, Long.class)).toList();
    }

    /** How many rules there are in {@link #chain}. */
    public long countChain(Optional<MailingList> list) {
        return entityManager().createQuery("select count(r)" + FROM_CHAIN, Long.class).setParameter("site", Scope.SITE)
                .setParameter("list", list.map(MailingList::getId).orElse(ALL))
                .setParameter("domain", list.map(each -> each.getDomain().getId()).orElse(ALL)).getSingleResult();
    }

    /** How many rules there are about that list domain; those about its lists do not count. */
    public long countAbout(long domain) {
        return entityManager().createQuery("select count(r) from SenderRule r where r.domain.id = :domain", Long.class)
                .setParameter("domain", domain).getSingleResult();
    }

    /** The rules of these numbers, in the numbers' order. */
    public List<SenderRule> inThisOrder(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return entityManager().createQuery("select distinct r from SenderRule r left join fetch r.roles"
                + " left join fetch r.domain left join fetch r.list where r.id in :numbers", SenderRule.class)
                .setParameter("numbers", numbers).getResultList().stream()
                .sorted(Comparator.comparing(rule -> numbers.indexOf(rule.getId()))).toList();
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
