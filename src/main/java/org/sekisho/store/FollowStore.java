package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.FollowChange;
import org.sekisho.model.FollowRun;
import org.sekisho.model.FollowedDomain;
import org.sekisho.model.FollowedList;
import org.sekisho.model.FollowedRule;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;

/** What comes from Mailman, and what was seen there last. */
@ApplicationScoped
public class FollowStore extends EntityStore<FollowRun> {

    /** For the container's proxies. */
    protected FollowStore() {
        this(null);
    }

    @Inject
    FollowStore(EntityManager entityManager) {
        super(entityManager, FollowRun.class);
    }

    /** The list domains that are kept in step, by name. */
    public List<ListDomain> domains() {
        return entityManager().createQuery("select d from ListDomain d where d.id in"
                + " (select f.domainId from FollowedDomain f) order by d.name", ListDomain.class).getResultList();
    }

    /** Keeps a list domain in step from now on. */
    public void follow(long domain) {
        entityManager().merge(new FollowedDomain(domain));
        entityManager().flush();
    }

    /** Makes others who write lists of this domain wait for the end of this transaction. */
    public void lock(long domain) {
        entityManager().find(FollowedDomain.class, domain, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was seen of the list of that number. */
    public Optional<FollowedList> list(long list) {
        return Optional.ofNullable(entityManager().find(FollowedList.class, list));
    }

    /** What was seen of all lists of one domain. */
    public List<FollowedList> listsIn(long domain) {
        return entityManager().createQuery("select f from FollowedList f where f.listId in"
                + " (select l.id from MailingList l where l.domain.id = :domain)", FollowedList.class)
                .setParameter("domain", domain).getResultList();
    }

    /** The lists that Mailman had and has no more, by address. */
    public List<MailingList> gone() {
        return entityManager().createQuery("select l from MailingList l join fetch l.domain where l.id in"
                + " (select f.listId from FollowedList f where f.gone = true) order by l.domain.name, l.name",
                MailingList.class).getResultList();
    }

    /** Writes down what was seen. */
    public void save(FollowedList seen) {
        entityManager().merge(seen);
        entityManager().flush();
    }

    /** Writes down of a list what was seen of another one, under a list-id of its own; nothing where nothing was seen. */
    public void copy(long from, long to, String mailmanId) {
        list(from).ifPresent(seen -> {
            FollowedList copy = new FollowedList(to, mailmanId);
            copy.setPolicySeen(seen.getPolicySeen());
            copy.setRulesSeen(seen.getRulesSeen());
            copy.setLastRun(seen.getLastRun());
            save(copy);
        });
    }

    /** Forgets what was seen of the list of that number. */
    public void forget(long list) {
        list(list).ifPresent(entityManager()::remove);
    }

    /** The rules of a list that stand for Mailman's settings, in order. */
    public List<SenderRule> rulesOf(long list) {
        return entityManager().createQuery("select r from SenderRule r where r.list.id = :list and r.id in"
                + " (select f.ruleId from FollowedRule f) order by r.position, r.id", SenderRule.class)
                .setParameter("list", list).getResultList();
    }

    /** The numbers of all such rules. */
    public List<Long> rules() {
        return entityManager().createQuery("select f.ruleId from FollowedRule f", Long.class).getResultList();
    }

    /** Writes down that a rule stands for a setting of Mailman. */
    public void mark(SenderRule rule) {
        entityManager().persist(new FollowedRule(rule.getId()));
    }

    /** Writes down a change. */
    public void add(FollowChange change) {
        entityManager().persist(change);
    }

    /** Whether the same was written down by an earlier run. */
    public boolean isNoted(FollowChange change) {
        return entityManager().createQuery("select count(c) from FollowChange c where c.kind = :kind"
                + " and c.subject = :subject and c.detail = :detail", Long.class).setParameter("kind", change.getKind())
                .setParameter("subject", change.getSubject()).setParameter("detail", change.getDetail())
                .getSingleResult() > 0;
    }

    /** The newest changes first. */
    public List<FollowChange> latestChanges(int limit) {
        return entityManager().createQuery("select c from FollowChange c order by c.id desc", FollowChange.class)
                .setMaxResults(limit).getResultList();
    }

    /** The last run. */
    public Optional<FollowRun> lastRun() {
        return entityManager().createQuery("select r from FollowRun r order by r.id desc", FollowRun.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The last run that came to its end. */
    public Optional<FollowRun> lastWholeRun() {
        return entityManager().createQuery("select r from FollowRun r where r.endedAt is not null order by r.id desc",
                FollowRun.class).setMaxResults(1).getResultStream().findFirst();
    }

    /** Forgets runs that changed nothing, but for the last ones, and changes past that many runs. */
    public void forgetBefore(long run) {
        entityManager().createQuery("delete from FollowChange c where c.runId < :run").setParameter("run", run)
                .executeUpdate();
        entityManager().createQuery("delete from FollowRun r where r.id < :run").setParameter("run", run).executeUpdate();
    }
}
