package org.sekisho.admin.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sekisho.admin.Administered;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Reference;
import org.sekisho.store.SnapshotHolder;

/** What an administrator may ask of the policy in force. */
@ApplicationScoped
@Administered
public class Decisions {

    /** Stands in the reply where a real refusal has its code; it is never in the log. */
    private static final Reference NONE = Reference.of(0);

    @Inject
    private SnapshotHolder snapshots;

    /** What would be answered now. */
    public Decision decide(ClientInfo client, ReversePath sender, ForwardPath recipient) {
        return snapshots.get().decide(new Facts(client, sender, recipient, Instant.now(), NONE));
    }
}
