package org.sekisho.admin.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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

    @Inject
    private PolicyStore policies;

    /** All remarks: on rules in their order, on sets, on list domains, on who is inside. */
    public List<Remark> all() {
        return Linter.look(policies.read(), Instant.now());
    }

    /** The remarks on one thing. */
    public List<Remark> on(Subject subject) {
        return all().stream().filter(remark -> remark.subject().equals(subject)).toList();
    }
}
