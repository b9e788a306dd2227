package org.sekisho.store.sightings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.SightingDay;
import org.sekisho.model.SightingKey;
import org.sekisho.policy.impact.ImpactReplay;
import org.sekisho.policy.impact.Sighting;

/** The table of sightings. */
@ApplicationScoped
public class SightingStore {

    private static final String SAME = " where s.key.day = :day and s.key.listAddress = :list and s.key.role = :role"
            + " and s.key.sender = :sender and s.key.clientNetwork = :network and s.key.login = :login"
            + " and s.key.verdict = :verdict";

    /** So many lists a query may name. */
    private static final int FEW = 200;

    private final EntityManager entityManager;

    private record ListTotal(String list, long recipients) {
    }

    /** For the container's proxies. */
    protected SightingStore() {
        this(null);
    }

    @Inject
    SightingStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds these counts to those of the same day that are alike, all or none. */
    @Transactional
    public void addAll(List<SightingDay> days) {
        days.forEach(this::add);
    }

    /** Deletes what was seen before that day, and the oldest rows beyond that many. */
    @Transactional
    public void trim(LocalDate oldest, long rows) {
        entityManager.createQuery("delete from SightingDay s where s.key.day < :oldest").setParameter("oldest", oldest)
                .executeUpdate();
        Optional.ofNullable(entityManager.createQuery("select max(s.id) from SightingDay s", Long.class)
                .getSingleResult()).ifPresent(newest ->
                        entityManager.createQuery("delete from SightingDay s where s.id <= :last")
                                .setParameter("last", newest - rows).executeUpdate());
    }

    /**
     * Hands over what was seen from that day on, whatever came of it: in no order, by the day, and in parts, so that a
     * table that does not fit into memory is read all the same.
     */
    @Transactional
    public void each(LocalDate day, Consumer<List<Sighting>> parts) {
        new SightingReader(entityManager, day).read(parts);
    }

    /** Replays what was seen since that day, as far as it can make a difference. */
    @Transactional
    public void replay(ImpactReplay replay, LocalDate day) {
        if (replay.reach().isEverything()) {
            each(day, replay::addAll);
        } else {
            replay.addUntouched(eachOf(replay.reach()::touches, day, replay::addAll));
        }
    }

    /**
     * Hands over what was seen for these lists, and may hand over the rest, too, where they are many.
     *
     * @return how many recipients were seen in what was not handed over
     */
    long eachOf(Predicate<EmailAddress> lists, LocalDate day, Consumer<List<Sighting>> parts) {
        Map<Boolean, List<ListTotal>> seen = totals(day).stream()
                .collect(Collectors.partitioningBy(total -> lists.test(EmailAddress.of(total.list()))));
        List<String> asked = seen.get(true).stream().map(ListTotal::list).toList();
        if (asked.size() > FEW) {
            each(day, parts);
            return 0;
        }
        if (!asked.isEmpty()) {
            new SightingReader(entityManager, day, asked).read(parts);
        }
        return seen.get(false).stream().mapToLong(ListTotal::recipients).sum();
    }

    private List<ListTotal> totals(LocalDate day) {
        return entityManager.createQuery("select s.key.listAddress, sum(s.recipients) from SightingDay s"
                + " where s.key.day >= :day group by s.key.listAddress", Object[].class).setParameter("day", day)
                .getResultStream().map(row -> new ListTotal((String) row[0], (Long) row[1])).toList();
    }

    /** How many rows there are. */
    @Transactional
    public long count() {
        return entityManager.createQuery("select count(s) from SightingDay s", Long.class).getSingleResult();
    }

    private void add(SightingDay day) {
        SightingKey key = day.getKey();
        int known = entityManager.createQuery("update SightingDay s set s.recipients = s.recipients + :more,"
                + " s.last = :last, s.clientAddress = :client" + SAME)
                .setParameter("more", day.getRecipients()).setParameter("last", day.getLast())
                .setParameter("client", day.getClientAddress()).setParameter("day", key.getDay())
                .setParameter("list", key.getListAddress()).setParameter("role", key.getRole())
                .setParameter("sender", key.getSender()).setParameter("network", key.getClientNetwork())
                .setParameter("login", key.getLogin()).setParameter("verdict", key.getVerdict()).executeUpdate();
        if (known == 0) {
            entityManager.persist(day);
        }
    }
}
