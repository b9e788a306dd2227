package org.sekisho.admin.previews;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.sekisho.policy.Snapshot;
import org.sekisho.store.PolicyStore;

/** The policy as it would be. */
@ApplicationScoped
public class DraftPolicy {

    @Inject
    private PolicyStore policies;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Makes the change in a transaction of its own, compiles what the policy would be, and takes the change back. */
    @Transactional(TxType.REQUIRES_NEW)
    public Snapshot after(Runnable change) {
        change.run();
        Snapshot draft = policies.load();
        transaction.setRollbackOnly();
        return draft;
    }
}
