package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.sekisho.model.MailingList;

/** Lists. */
@ApplicationScoped
public class ListStore extends EntityStore<MailingList> {

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

    /** How many lists the domain has. */
    public long countIn(long domainId) {
        return entityManager().createQuery("select count(l) from MailingList l where l.domain.id = :domain", Long.class)
                .setParameter("domain", domainId).getSingleResult();
    }
}
