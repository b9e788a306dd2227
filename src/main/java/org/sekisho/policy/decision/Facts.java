package org.sekisho.policy.decision;

import java.time.Instant;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.terms.Reference;

/**
 * Everything that one RCPT is decided on.
 *
 * @param client    the client that XFORWARD names, else the TCP peer
 * @param sender    the reverse path of the transaction
 * @param recipient the recipient in question
 * @param at        when it was asked
 * @param reference what a refusal will be called
 * @param spfPassed whether SPF (RFC 7208) was asked and passes for client and sender; trouble is not a pass
 * @param inHeader  whether the sender is one that the message's header names, and not the reverse path
 */
public record Facts(ClientInfo client, ReversePath sender, ForwardPath recipient, Instant at, Reference reference,
        boolean spfPassed, boolean inHeader) {

    /** Facts for which SPF was not asked. */
    public Facts(ClientInfo client, ReversePath sender, ForwardPath recipient, Instant at, Reference reference) {
        this(client, sender, recipient, at, reference, false, false);
    }

    /**
     * The same facts as if the mail came from another sender, whom its header names. What SPF says of that one is
     * another question.
     */
    public Facts from(ReversePath named, Reference otherReference) {
        return new Facts(client, named, recipient, at, otherReference, false, true);
    }

    /** The same facts with what SPF says. */
    public Facts withSpf(boolean passed) {
        return new Facts(client, sender, recipient, at, reference, passed, inHeader);
    }
}
