package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.InsideEntry;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.PolicyVersion;
import org.sekisho.model.SenderRule;
import org.sekisho.model.SenderSet;
import org.sekisho.model.SiteSettings;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.sets.SetEntry;

/** Reads the whole policy. */
@ApplicationScoped
public class PolicyStore {

    private static final int FETCH = 1000;

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

    /** How many lists there are. */
    @Transactional
    public long countLists() {
        return entityManager.createQuery("select count(l) from MailingList l", Long.class).getSingleResult();
    }

    /** The policy in force according to the database, compiled. */
    @Transactional
    public Snapshot load() {
        long version = version();
        return Snapshot.compile(version, read());
    }

    /** The policy in force according to the database, as it is kept. */
    @Transactional
    public PolicySource read() {
        AddressBook book = new AddressBook();
        Map<Long, AddressSet> members = addresses("list_member", book);
        Map<Long, AddressSet> announcers = addresses("list_announcer", book);
        return new PolicySource(
                all("select d from ListDomain d", ListDomain.class).stream().map(PolicyReading::domain).toList(),
                all("select l from MailingList l join fetch l.domain", MailingList.class).stream()
                        .map(list -> PolicyReading.list(list, members.getOrDefault(list.getId(), AddressSet.none()),
                                announcers.getOrDefault(list.getId(), AddressSet.none()))).toList(),
                PolicyReading.inside(all("select i from InsideEntry i order by i.id", InsideEntry.class)),
                sets(book),
                all("select r from SenderRule r left join fetch r.roles left join fetch r.domain"
                        + " left join fetch r.list order by r.position, r.id", SenderRule.class).stream()
                        .map(PolicyReading::rule).toList(),
                entityManager.find(SiteSettings.class, SiteSettings.ONLY).getMode());
    }

    private List<SetDefinition> sets(AddressBook book) {
        Map<Long, List<SetEntry>> entries = new HashMap<>();
        rows("select set_id, entry from sender_set_entry", (set, entry) ->
                entries.computeIfAbsent(set, key -> new ArrayList<>()).add(SetEntry.of(entry)));
        return all("select s from SenderSet s order by s.name", SenderSet.class).stream()
                .map(set -> PolicyReading.set(set, entries.getOrDefault(set.getId(), List.of()), book)).toList();
    }

    /** What was changed before was written for the first query; to compare all lists again for each one takes long. */
    private <T> List<T> all(String query, Class<T> type) {
        return entityManager.createQuery(query, type).setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    private Map<Long, AddressSet> addresses(String table, AddressBook book) {
        Map<Long, AddressBook.Gathering> byList = new HashMap<>();
        rows("select list_id, address from " + table, (list, address) ->
                byList.computeIfAbsent(list, key -> book.gather()).add(EmailAddress.of(address)));
        Map<Long, AddressSet> finished = new HashMap<>();
        byList.forEach((list, gathering) -> finished.put(list, gathering.finish()));
        return finished;
    }

    /** Row by row, past the entities: there may be millions. */
    private void rows(String query, BiConsumer<Long, String> each) {
        try (Stream<Tuple> rows = tuples(query)) {
            rows.forEach(row -> each.accept(((Number) row.get(0)).longValue(), (String) row.get(1)));
        }
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> tuples(String query) {
        return entityManager.createNativeQuery(query, Tuple.class).setHint("org.hibernate.fetchSize", FETCH)
                .getResultStream();
    }
}
