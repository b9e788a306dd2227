package org.sekisho.policy;

import java.util.Optional;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;

/** What proves a sender and has to be looked up first. */
@FunctionalInterface
public interface SenderProof {

    /**
     * Whether SPF (RFC 7208) passes. Waits within bounds; never throws: trouble is no proof.
     *
     * @param helo what the client called itself, where it said so
     */
    boolean spfPasses(IpAddress client, EmailAddress sender, Optional<String> helo);
}
