package org.sekisho.policy.addresses;

import java.util.Collection;
import java.util.Set;
import org.sekisho.envelope.EmailAddress;

/** A set that holds its addresses itself. */
record FewAddresses(Set<EmailAddress> addresses) implements AddressSet {

    static final AddressSet NONE = new FewAddresses(Set.of());

    static AddressSet of(Collection<EmailAddress> addresses) {
        return new FewAddresses(Set.copyOf(addresses));
    }

    @Override
    public boolean contains(EmailAddress address) {
        return addresses.contains(address);
    }

    @Override
    public int size() {
        return addresses.size();
    }
}
