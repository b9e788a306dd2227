package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.MailingList;

/** Lists. */
@ApplicationScoped
public class ListStore extends EntityStore<MailingList> {

    /** Rows of one insert: few enough for the parameters of every database, many enough to be quick. */
    private static final int ROWS = 500;

    /** For the container's proxies. */
    protected ListStore() {
        this(null);
    }

    @Inject
    ListStore(EntityManager entityManager) {
        super(entityManager, MailingList.class);
    }

    /** All lists by domain and name; members and announcers are not loaded. */
    public List<MailingList> all() {
        return entityManager().createQuery(
                "select l from MailingList l join fetch l.domain order by l.domain.name, l.name", MailingList.class)
                .getResultList();
    }

    /** The names of all lists in their order, by the number of their domain; a domain without lists is missing. */
    public Map<Long, List<String>> names() {
        Map<Long, List<String>> names = new HashMap<>();
        entityManager().createQuery("select l.domain.id as listDomain, l.name as listName from MailingList l order by l.name",
                Tuple.class).getResultStream().forEach(row -> names.computeIfAbsent(row.get(0, Long.class),
                        domain -> new ArrayList<>()).add(row.get(1, String.class)));
        return names;
    }

    /** All lists by domain and name, with their announcers; members are not loaded. */
    public List<MailingList> allWithAnnouncers() {
        return entityManager().createQuery("select distinct l from MailingList l join fetch l.domain"
                + " left join fetch l.announcers order by l.domain.name, l.name", MailingList.class).getResultList();
    }

    /** The list of that number with its members and announcers. */
    public Optional<MailingList> findWhole(long id) {
        Optional<MailingList> list = find(id);
        list.ifPresent(found -> {
            found.getMembers().size();
            found.getAnnouncers().size();
        });
        return list;
    }

    /** The lists of that name, in whichever domain. */
    public List<MailingList> byName(String name) {
        return entityManager().createQuery(
                "select l from MailingList l join fetch l.domain where l.name = :name", MailingList.class)
                .setParameter("name", name).getResultList();
    }

    /** The list with that posting address. */
    public Optional<MailingList> byAddress(EmailAddress address) {
        return byName(address.local()).stream()
                .filter(list -> list.getDomain().getName().equals(address.domain().ascii())).findFirst();
    }

    /** Puts these addresses in the place of the list's members, at once and past the entities. */
    public void replaceMembers(long list, Collection<String> addresses) {
        replace("list_member", list, addresses);
    }

    /** Puts these addresses in the place of the list's announcers, at once and past the entities. */
    public void replaceAnnouncers(long list, Collection<String> addresses) {
        replace("list_announcer", list, addresses);
    }

    /** Puts these addresses in the place of the list's owners, at once and past the entities. */
    public void replaceOwners(long list, Collection<String> addresses) {
        replace("list_owner", list, addresses);
    }

    /** The members' addresses, past the entities. */
    public Set<String> members(long list) {
        return addresses("list_member", list);
    }

    /** The announcers' addresses, past the entities. */
    public Set<String> announcers(long list) {
        return addresses("list_announcer", list);
    }

    /** The owners' addresses, past the entities. */
    public Set<String> owners(long list) {
        return addresses("list_owner", list);
    }

    private Set<String> addresses(String table, long list) {
        List<?> rows = entityManager().createNativeQuery("select address from " + table + " where list_id = ?1",
                String.class).setParameter(1, list).getResultList();
        return rows.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private void replace(String table, long list, Collection<String> addresses) {
        entityManager().flush();
        entityManager().createNativeQuery("delete from " + table + " where list_id = ?1").setParameter(1, list)
                .executeUpdate();
        List<String> waiting = List.copyOf(addresses);
        for (int from = 0; from < waiting.size(); from += ROWS) {
            insert(table, list, waiting.subList(from, Math.min(from + ROWS, waiting.size())));
        }
        entityManager().clear();
    }

    private void insert(String table, long list, List<String> addresses) {
        Query insert = entityManager().createNativeQuery("insert into " + table + " (list_id, address) values "
                + String.join(", ", Collections.nCopies(addresses.size(), "(?, ?)")));
        for (int i = 0; i < addresses.size(); i++) {
            insert.setParameter(2 * i + 1, list).setParameter(2 * i + 2, addresses.get(i));
        }
        insert.executeUpdate();
    }

    /** The first members of the list in the order of their addresses. */
    public List<String> members(long list, int limit) {
        return entityManager().createQuery("select m from MailingList l join l.members m where l.id = :list order by m",
                String.class).setParameter("list", list).setMaxResults(limit).getResultList();
    }

    /** The first lists by domain and name; members and announcers are not loaded. */
    public List<MailingList> some(int limit) {
        return entityManager().createQuery(
                "select l from MailingList l join fetch l.domain order by l.domain.name, l.name", MailingList.class)
                .setMaxResults(limit).getResultList();
    }

    /** How many lists the domain has. */
    public long countIn(long domainId) {
        return entityManager().createQuery("select count(l) from MailingList l where l.domain.id = :domain", Long.class)
                .setParameter("domain", domainId).getSingleResult();
    }
}
