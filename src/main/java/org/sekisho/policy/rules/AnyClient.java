package org.sekisho.policy.rules;

import java.util.Optional;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.SetName;

/** The question as it would be, were the client in every network that a sender set has. */
record AnyClient(Question known) implements Question {

    @Override
    public Role role() {
        return known.role();
    }

    @Override
    public Optional<EmailAddress> sender() {
        return known.sender();
    }

    @Override
    public boolean isNullSender() {
        return known.isNullSender();
    }

    @Override
    public ClientInfo client() {
        return known.client();
    }

    @Override
    public boolean isInsider() {
        return known.isInsider();
    }

    @Override
    public boolean isMember() {
        return known.isMember();
    }

    @Override
    public boolean isIn(SetName set) {
        return known.isIn(set) || known.lacksProofOfBeingIn(set);
    }

    @Override
    public boolean lacksProofOfInsider() {
        return known.lacksProofOfInsider();
    }

    @Override
    public boolean lacksProofOfBeingIn(SetName set) {
        return known.lacksProofOfBeingIn(set);
    }
}
