package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;

/** Finds lists, a sheet at a time; there may be a hundred thousand. Members, owners and announcers are not loaded. */
@ApplicationScoped
public class ListFinder {

    private static final char ESCAPE = '\\';

    private final EntityManager entityManager;

    /** For the container's proxies. */
    protected ListFinder() {
        this(null);
    }

    @Inject
    ListFinder(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that answer, by domain and name. */
    public List<MailingList> find(ListCriteria criteria, int first, int limit) {
        return find(criteria, first, limit, CriteriaBuilder::asc);
    }

    /** Those that answer, by domain and name; the last so many of them are passed over, and so many before those are found. */
    public List<MailingList> findFromTheEnd(ListCriteria criteria, int last, int limit) {
        List<MailingList> found = new ArrayList<>(find(criteria, last, limit, CriteriaBuilder::desc));
        Collections.reverse(found);
        return found;
    }

    private List<MailingList> find(ListCriteria criteria, int first, int limit,
            BiFunction<CriteriaBuilder, Expression<?>, Order> order) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<MailingList> query = builder.createQuery(MailingList.class);
        Root<MailingList> list = query.from(MailingList.class);
        list.fetch("domain", JoinType.INNER);
        query.where(new Where(builder, query, list).of(criteria))
                .orderBy(order.apply(builder, list.get("domain").get("name")), order.apply(builder, list.get("name")));
        return entityManager.createQuery(query).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    /** How many answer. */
    public long count(ListCriteria criteria) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<MailingList> list = query.from(MailingList.class);
        query.select(builder.count(list)).where(new Where(builder, query, list).of(criteria));
        return entityManager.createQuery(query).getSingleResult();
    }

    /** How many members each of these lists has, by the list's number; one without is missing. */
    public Map<Long, Long> members(Collection<Long> lists) {
        return counts("select l.id, count(m) from MailingList l join l.members m where l.id in :lists group by l.id",
                lists);
    }

    /** How many rules of its own each of these lists has, by the list's number; one without is missing. */
    public Map<Long, Long> rules(Collection<Long> lists) {
        return counts("select r.list.id, count(r) from SenderRule r where r.list.id in :lists group by r.list.id", lists);
    }

    /** How many requests to allow a sender each of these lists has, by the list's number; one without is missing. */
    public Map<Long, Long> requests(Collection<Long> lists) {
        return counts("select r.list.id, count(r) from AllowRequest r where r.list.id in :lists group by r.list.id", lists);
    }

    private Map<Long, Long> counts(String text, Collection<Long> lists) {
        Map<Long, Long> counts = new HashMap<>();
        if (!lists.isEmpty()) {
            TypedQuery<Tuple> query = entityManager.createQuery(text, Tuple.class).setParameter("lists", lists);
            query.getResultList().forEach(row -> counts.put(row.get(0, Long.class), row.get(1, Long.class)));
        }
        return counts;
    }

    /** The conditions of a search, for one query. */
    private record Where(CriteriaBuilder builder, CriteriaQuery<?> query, Root<MailingList> list) {

        Predicate[] of(ListCriteria criteria) {
            List<Predicate> all = new ArrayList<>();
            Path<ListDomain> domain = list.get("domain");
            criteria.domain().ifPresent(number -> all.add(builder.equal(domain.get("id"), number)));
            criteria.exposure().ifPresent(exposure -> all.add(builder.equal(domain.get("exposure"), exposure)));
            criteria.setting().policy().ifPresent(policy -> all.add(builder.equal(list.get("postingPolicy"), policy)));
            criteria.setting().mode().ifPresent(mode -> all.add(builder.equal(list.get("mode"), mode)));
            if (!criteria.text().isEmpty()) {
                all.add(mentions(criteria.text()));
            }
            if (!criteria.owner().isEmpty()) {
                all.add(isOwnedBy(criteria.owner()));
            }
            criteria.lack().ifPresent(lack -> all.add(isWithout(lack)));
            return all.toArray(Predicate[]::new);
        }

        private Predicate mentions(String text) {
            Expression<String> address =
                    builder.concat(builder.concat(list.get("name"), "@"), list.get("domain").get("name"));
            return builder.or(builder.like(address, pattern(text), ESCAPE),
                    builder.like(builder.lower(list.get("description")), pattern(text), ESCAPE));
        }

        private Predicate isOwnedBy(String owner) {
            Subquery<Long> owned = query.subquery(Long.class);
            Root<MailingList> same = owned.correlate(list);
            return builder.exists(owned.select(builder.literal(1L)).where(builder.like(
                    builder.lower(same.<MailingList, String>join("owners")), pattern(owner), ESCAPE)));
        }

        private Predicate isWithout(ListCriteria.Lack lack) {
            return switch (lack) {
                case MEMBERS -> builder.isEmpty(list.get("members"));
                case OWNERS -> builder.isEmpty(list.get("owners"));
                case RULES -> builder.not(builder.exists(rules()));
            };
        }

        private Subquery<Long> rules() {
            Subquery<Long> rules = query.subquery(Long.class);
            Root<SenderRule> rule = rules.from(SenderRule.class);
            return rules.select(builder.literal(1L)).where(builder.equal(rule.get("list"), list));
        }

        private static String pattern(String text) {
            return "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        }
    }
}
