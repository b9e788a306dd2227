package org.sekisho.policy.model;

import java.time.Instant;
import java.util.Optional;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Reference;

/** One recipient's envelope as strings; sender and recipient with their angle brackets. */
record Envelope(Optional<String> client, Optional<String> login, String sender, String recipient, boolean spf) {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    Envelope from(Optional<String> otherClient) {
        return new Envelope(otherClient, login, sender, recipient, spf);
    }

    Facts facts() {
        ClientInfo info = new ClientInfo(client.map(IpAddress::of), Optional.empty(), Optional.empty(), login);
        return new Facts(info, ReversePath.parse(sender), ForwardPath.parse(recipient), NOW, Reference.of(0)).withSpf(spf);
    }
}
