package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.InsideEntry;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.PolicyVersion;
import org.sekisho.model.SenderRule;
import org.sekisho.model.SiteSettings;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;

/** Reads the whole policy. */
@ApplicationScoped
public class PolicyStore {

    private final EntityManager entityManager;

    /** For the container's proxies. */
    protected PolicyStore() {
        this(null);
    }

    @Inject
    PolicyStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Counts a change of the policy, in the running transaction; changes queue up behind one another here. */
    public void countChange() {
        entityManager.createQuery("update PolicyVersion v set v.counter = v.counter + 1 where v.id = :only")
                .setParameter("only", PolicyVersion.ONLY).executeUpdate();
    }

    /** The number of the last change. */
    @Transactional
    public long version() {
        return entityManager.createQuery("select v.counter from PolicyVersion v where v.id = :only", Long.class)
                .setParameter("only", PolicyVersion.ONLY).getSingleResult();
    }

    /** The policy in force according to the database, compiled. */
    @Transactional
    public Snapshot load() {
        long version = version();
        return Snapshot.compile(version, read());
    }

    private PolicySource read() {
        Map<Long, Set<EmailAddress>> members = addresses("list_member");
        Map<Long, Set<EmailAddress>> announcers = addresses("list_announcer");
        return new PolicySource(
                all("select d from ListDomain d", ListDomain.class).stream().map(PolicyReading::domain).toList(),
                all("select l from MailingList l join fetch l.domain", MailingList.class).stream()
                        .map(list -> PolicyReading.list(list, members.getOrDefault(list.getId(), Set.of()),
                                announcers.getOrDefault(list.getId(), Set.of()))).toList(),
                PolicyReading.inside(all("select i from InsideEntry i order by i.id", InsideEntry.class)),
                all("select r from SenderRule r order by r.position, r.id", SenderRule.class).stream()
                        .map(PolicyReading::rule).toList(),
                entityManager.find(SiteSettings.class, SiteSettings.ONLY).getMode());
    }

    private <T> List<T> all(String query, Class<T> type) {
        return entityManager.createQuery(query, type).getResultList();
    }

    /** Members are read row by row, past the entities: there may be millions. */
    private Map<Long, Set<EmailAddress>> addresses(String table) {
        Map<Long, Set<EmailAddress>> byList = new HashMap<>();
        entityManager.createNativeQuery("select list_id as list, address as address from " + table, Tuple.class)
                .getResultStream().map(Tuple.class::cast).forEach(row -> {
                    long list = ((Number) ((Tuple) row).get(0)).longValue();
                    EmailAddress address = EmailAddress.of((String) ((Tuple) row).get(1));
                    byList.computeIfAbsent(list, key -> new HashSet<>()).add(address);
                });
        return byList;
    }
}
