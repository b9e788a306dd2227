package org.sekisho.policy.decision;

import org.sekisho.envelope.Reply;
import org.sekisho.policy.terms.Reference;

/** The one translator from a refusal to the reply that the client reads. */
public final class RefusalReply {

    private static final int MAX_TEXT = 400;

    private RefusalReply() {
    }

    /**
     * The reply of one line, at most 512 octets (RFC 5321 section 4.5.3.1.5), its reference at the end; what is not
     * printable ASCII becomes {@code ?}.
     */
    public static Reply of(Refusal refusal, Reference reference) {
        String text = refusal.publicText().length() > MAX_TEXT
                ? refusal.publicText().substring(0, MAX_TEXT) + "..."
                : refusal.publicText();
        return Reply.of(refusal.code(), refusal.enhanced(), text + " (ref " + reference + ")");
    }
}
