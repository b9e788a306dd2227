package org.sekisho.admin.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.sekisho.admin.Administered;
import org.sekisho.admin.spf.SpfProofs;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.HeaderSenders;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.AccountRole;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.HeaderCheck;
import org.sekisho.policy.ProvenSnapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Reference;
import org.sekisho.store.SnapshotHolder;

/** What an administrator and the helpdesk may ask of the policy in force. */
@ApplicationScoped
@Administered(alsoFor = AccountRole.HELPDESK)
public class Decisions {

    /** Stands in the reply where a real refusal has its code; it is never in the log. */
    private static final Reference NONE = Reference.of(0);

    @Inject
    private SnapshotHolder snapshots;

    @Inject
    private SpfProofs spf;

    /** What would be answered now to an envelope. */
    public Decision decide(ClientInfo client, ReversePath sender, ForwardPath recipient) {
        return proven().decide(new Facts(client, sender, recipient, Instant.now(), NONE));
    }

    /**
     * What would be answered now to an envelope and then to a message with that header.
     *
     * @param header its lines, as they come before the first empty one
     */
    public Decision decide(ClientInfo client, ReversePath sender, ForwardPath recipient, String header) {
        Decision accepted = decide(client, sender, recipient);
        List<EmailAddress> senders = HeaderSenders.in(header).orElse(List.of());
        return new HeaderCheck(proven()::decide, () -> NONE).finding(accepted, senders).orElse(accepted);
    }

    private CurrentSnapshot proven() {
        return new ProvenSnapshot(snapshots::get, spf);
    }
}
