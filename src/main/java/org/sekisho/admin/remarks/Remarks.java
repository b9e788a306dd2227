package org.sekisho.admin.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.sekisho.admin.Administered;
import org.sekisho.policy.lint.Linter;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lint.Remark.Subject;
import org.sekisho.store.PolicyStore;

/** What an administrator may be told about the policy that was not asked for. */
@ApplicationScoped
@Administered
@Transactional
public class Remarks {

    /** Rules expire without a change of the policy; a remark on that may come so late. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    private PolicyStore policies;

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

    /** The remarks on one thing. */
    public List<Remark> on(Subject subject) {
        return all().stream().filter(remark -> remark.subject().equals(subject)).toList();
    }
}
