package org.sekisho.admin.remarks;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.sekisho.admin.Administered;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.impact.RuleUse;
import org.sekisho.policy.lint.Linter;
import org.sekisho.policy.lint.NeverHit;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lint.Remark.Subject;
import org.sekisho.store.PolicyStore;
import org.sekisho.store.sightings.SightingStore;

/** What an administrator may be told about the policy that was not asked for. */
@ApplicationScoped
@Administered
@Transactional
public class Remarks {

    /** Rules expire without a change of the policy; a remark on that may come so late. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Where it takes long to look, it is looked again after so many times as long. */
    private static final int PAUSE = 50;
    /** With more lists than this a page does not wait for what a look finds. */
    private static final int LARGE = 5_000;

    @Inject
    private PolicyStore policies;

    @Inject
    private SightingStore sightings;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicReference<Found> latest = new AtomicReference<>(new Found(-1, Instant.MIN, FRESH, List.of()));
    private final AtomicBoolean isLooking = new AtomicBoolean();

    private record Found(long version, Instant at, Duration good, List<Remark> remarks) {

        boolean isGood(long wanted, Instant now) {
            return version == wanted && !at.plus(good).isBefore(now);
        }
    }

    /** All remarks: on rules in their order, on sets, on list domains, on who is inside. */
    public List<Remark> all() {
        return isKnown() ? latest.get().remarks : look();
    }

    /**
     * The remarks of {@link #all} for a page, which does not wait for them on a large site: there they may be those of a
     * while ago, and none at first, until new ones are found.
     */
    public List<Remark> known() {
        if (isKnown() || policies.countLists() <= LARGE) {
            return all();
        }
        if (isLooking.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    look();
                } finally {
                    isLooking.set(false);
                }
            });
        }
        return latest.get().remarks;
    }

    private boolean isKnown() {
        return latest.get().isGood(policies.version(), Instant.now());
    }

    private List<Remark> look() {
        long version = policies.version();
        Instant begun = Instant.now();
        List<Remark> remarks = Linter.look(policies.read(), begun);
        Duration good = Duration.between(begun, Instant.now()).multipliedBy(PAUSE);
        latest.set(new Found(version, begun, good.compareTo(FRESH) > 0 ? good : FRESH, remarks));
        return remarks;
    }

    /**
     * The remarks of {@link #all}, then those on rules that would have no say on the mail of the last days.
     *
     * @param days how many days back, 0 for today alone
     */
    public List<Remark> allAndNeverHit(int days) {
        PolicySource policy = policies.read();
        Instant now = Instant.now();
        List<Remark> remarks = Linter.look(policy, now);
        RuleUse use = new RuleUse(Snapshot.compile(0, policy), now);
        sightings.each(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days), part -> part.forEach(use::add));
        return Stream.concat(remarks.stream(), NeverHit.look(policy, use, remarks, now).stream()).toList();
    }

    /** The remarks on one thing. */
    public List<Remark> on(Subject subject) {
        return all().stream().filter(remark -> remark.subject().equals(subject)).toList();
    }
}
