package org.sekisho.store.sightings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.model.KeptSender;
import org.sekisho.model.SightingDay;
import org.sekisho.model.SightingKey;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.impact.ClientNetwork;
import org.sekisho.policy.terms.Role;

/** Counts decisions on mail to lists, until they are written. Safe for use by several threads. */
@ApplicationScoped
public class SightingLedger {

    private static final int CAPACITY = 50_000;

    private final ConcurrentMap<SightingKey, Tally> tallies = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private final int capacity;

    /** A ledger of the usual size. */
    public SightingLedger() {
        this(CAPACITY);
    }

    SightingLedger(int capacity) {
        this.capacity = capacity;
    }

    private record Tally(String client, long count, Instant first, Instant last) {

        Tally plus(Tally other) {
            boolean isLater = other.last.isAfter(last);
            return new Tally(isLater ? other.client : client, count + other.count,
                    other.first.isBefore(first) ? other.first : first, isLater ? other.last : last);
        }
    }

    /** Counts a decision; those on recipients that are no address of a list are none of its business. */
    public void note(Decision decision) {
        Optional<EmailAddress> list = decision.target().list();
        if (list.isPresent()) {
            ClientInfo client = decision.facts().client();
            Instant at = decision.facts().at();
            SightingKey key = new SightingKey(LocalDate.ofInstant(at, ZoneOffset.UTC), list.get().toString(),
                    decision.target().role().orElse(Role.POST), KeptSender.of(decision.facts().sender()))
                    .from(client.address().map(ClientNetwork::of).orElse(""), client.login().orElse(""),
                            verdict(decision));
            add(key, new Tally(client.address().map(IpAddress::toString).orElse(""), 1, at, at));
        }
    }

    /** How many recipients were not counted, since the start. */
    public long lost() {
        return lost.get();
    }

    /** Takes everything out. */
    List<SightingDay> drain() {
        List<SightingDay> drained = new ArrayList<>();
        for (SightingKey key : tallies.keySet()) {
            Tally tally = tallies.remove(key);
            size.decrementAndGet();
            drained.add(new SightingDay(key, tally.client, tally.count, tally.first, tally.last));
        }
        return drained;
    }

    /** Puts back what could not be written. */
    void putBack(List<SightingDay> days) {
        days.forEach(day -> add(day.getKey(),
                new Tally(day.getClientAddress(), day.getRecipients(), day.getFirst(), day.getLast())));
    }

    private void add(SightingKey key, Tally tally) {
        boolean isKnown = tallies.computeIfPresent(key, (same, before) -> before.plus(tally)) != null;
        if (isKnown) {
            return;
        }
        if (size.get() >= capacity) {
            lost.addAndGet(tally.count);
            return;
        }
        tallies.merge(key, tally, (before, more) -> {
            size.decrementAndGet();
            return before.plus(more);
        });
        size.incrementAndGet();
    }

    private static String verdict(Decision decision) {
        return decision.wouldBe().map(Verdict::label).map(label -> "WOULD_" + label)
                .orElseGet(() -> decision.verdict().label());
    }
}
