package org.sekisho.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sekisho.model.AuditEntry;
import org.sekisho.store.AuditStore;
import org.sekisho.store.PolicyChanged;
import org.sekisho.store.PolicyStore;

/** Writes down who changed what, in the transaction of the change, and says so when the policy changed. */
@ApplicationScoped
public class Audit {

    private static final int MAX_SUBJECT = 2000;

    @Inject
    private AuditStore trail;

    @Inject
    private PolicyStore policies;

    @Inject
    private Event<PolicyChanged> changes;

    @Inject
    private Caller caller;

    /** A line in the audit trail. */
    public void note(String deed, Object subject) {
        String text = subject.toString();
        trail.add(new AuditEntry(Instant.now(), caller.name(), deed,
                text.substring(0, Math.min(text.length(), MAX_SUBJECT))));
    }

    /** A line in the audit trail about a change of the policy; a new snapshot is compiled after the commit. */
    public void notePolicyChange(String deed, Object subject) {
        note(deed, subject);
        policies.countChange();
        changes.fire(new PolicyChanged());
    }
}
