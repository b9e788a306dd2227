package org.sekisho.admin.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sekisho.admin.Administered;
import org.sekisho.model.AuditEntry;
import org.sekisho.store.AuditStore;

/** What an administrator may ask of the audit trail. */
@ApplicationScoped
@Administered
@Transactional
public class AuditTrail {

    private static final int ROWS = 100;

    @Inject
    private AuditStore trail;

    /**
     * A hundred lines, the newest first.
     *
     * @param before only lines older than the one of this number; {@link Long#MAX_VALUE} for the newest
     */
    public AuditPage before(long before) {
        List<AuditEntry> found = trail.before(before, ROWS + 1);
        boolean more = found.size() > ROWS;
        return new AuditPage(more ? found.subList(0, ROWS) : found, more);
    }
}
