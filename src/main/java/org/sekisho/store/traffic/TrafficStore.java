package org.sekisho.store.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sekisho.model.TrafficHour;

/** The table of hourly traffic. */
@ApplicationScoped
public class TrafficStore {

    private final EntityManager entityManager;

    /** For the container's proxies. */
    protected TrafficStore() {
        this(null);
    }

    @Inject
    public TrafficStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds these counts to those of the same hour that are alike, all or none. */
    @Transactional
    public void addAll(List<TrafficHour> hours) {
        hours.forEach(this::add);
    }

    /** The hours from that moment on, the oldest first; hours without traffic are missing. */
    @Transactional
    public List<TrafficHour> since(Instant from) {
        return entityManager.createQuery("select t from TrafficHour t where t.began >= :from order by t.began",
                TrafficHour.class).setParameter("from", from).getResultList();
    }

    private void add(TrafficHour hour) {
        int known = entityManager.createQuery("update TrafficHour t set t.recipients = t.recipients + :more"
                + " where t.began = :began and t.verdict = :verdict").setParameter("more", hour.getRecipients())
                .setParameter("began", hour.getBegan()).setParameter("verdict", hour.getVerdict()).executeUpdate();
        if (known == 0) {
            entityManager.persist(hour);
        }
    }
}
