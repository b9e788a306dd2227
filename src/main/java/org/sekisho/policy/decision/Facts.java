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
 */
public record Facts(ClientInfo client, ReversePath sender, ForwardPath recipient, Instant at, Reference reference) {
}
