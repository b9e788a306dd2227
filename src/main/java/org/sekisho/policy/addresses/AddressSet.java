package org.sekisho.policy.addresses;

import java.util.Collection;
import org.sekisho.envelope.EmailAddress;

/** A set of addresses. Immutable. Two that were made in the same way are equal when they hold the same ones. */
public interface AddressSet {

    /** Whether the address is in it. */
    boolean contains(EmailAddress address);

    /** How many there are. */
    int size();

    /** Whether there are none. */
    default boolean isEmpty() {
        return size() == 0;
    }

    /** The set without an address. */
    static AddressSet none() {
        return FewAddresses.NONE;
    }

    /** A set of these; for many large sets use {@link AddressBook}. */
    static AddressSet of(Collection<EmailAddress> addresses) {
        return addresses.isEmpty() ? none() : FewAddresses.of(addresses);
    }
}
