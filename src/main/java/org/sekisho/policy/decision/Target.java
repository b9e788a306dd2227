package org.sekisho.policy.decision;

import java.util.Optional;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.Role;

/**
 * What a recipient turned out to be.
 *
 * @param domain the list domain, where the recipient is or hints at one of ours
 * @param list   the list's posting address, where there is a list
 * @param role   what the address is for, where it is known
 * @param checksHeaders whether the senders in the message's header have to be asked about, too
 */
public record Target(Optional<DomainName> domain, Optional<EmailAddress> list, Optional<Role> role,
        boolean checksHeaders) {

    private Target(Optional<DomainName> domain, Optional<EmailAddress> list, Optional<Role> role) {
        this(domain, list, role, false);
    }

    /** An address of another domain. */
    public static Target notOurs() {
        return new Target(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Something in a list domain that is no list. */
    public static Target in(DomainName domain) {
        return new Target(Optional.of(domain), Optional.empty(), Optional.empty());
    }

    /** An address of the site in a list domain. */
    public static Target site(DomainName domain) {
        return new Target(Optional.of(domain), Optional.empty(), Optional.of(Role.SITE));
    }

    /** An address of a list. */
    public static Target list(EmailAddress list, Role role) {
        return list(list, role, false);
    }

    /** An address of a list that may look into headers. */
    public static Target list(EmailAddress list, Role role, boolean checksHeaders) {
        return new Target(Optional.of(list.domain()), Optional.of(list), Optional.of(role), checksHeaders);
    }

    /** Recipients with the same group may be served by one message; those that look into headers stay by themselves. */
    public Optional<EmailAddress> headerGroup() {
        return checksHeaders ? list : Optional.empty();
    }
}
