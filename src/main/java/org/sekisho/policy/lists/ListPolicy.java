package org.sekisho.policy.lists;

import java.util.Set;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;

/**
 * A list.
 *
 * @param address    its posting address
 * @param policy     whom it takes posts from when no rule decides
 * @param mode       {@code ENFORCE} or {@code MONITOR}
 * @param members    its members
 * @param announcers who may post under {@code ANNOUNCERS}
 */
public record ListPolicy(EmailAddress address, PostingPolicy policy, Mode mode, AddressSet members,
        AddressSet announcers) {

    /** A list with few members. */
    public ListPolicy(EmailAddress address, PostingPolicy policy, Mode mode, Set<EmailAddress> members,
            Set<EmailAddress> announcers) {
        this(address, policy, mode, AddressSet.of(members), AddressSet.of(announcers));
    }

    /** The list's name: the local part of its posting address. */
    public String name() {
        return address.local();
    }
}
