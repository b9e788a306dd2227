package org.sekisho.admin.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    @Inject
    private PolicyStore policies;

    @Inject
    private SightingStore sightings;

    private final AtomicReference<Found> latest = new AtomicReference<>(new Found(-1, Instant.MIN, List.of()));

    private record Found(long version, Instant at, List<Remark> remarks) {
    }

    /** All remarks: on rules in their order, on sets, on list domains, on who is inside. */
    public List<Remark> all() {
        long version = policies.version();
        Instant now = Instant.now();
        Found known = latest.get();
        if (known.version != version || known.at.plus(FRESH).isBefore(now)) {
            known = new Found(version, now, Linter.look(policies.read(), now));
            latest.set(known);
        }
        return known.remarks;
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
