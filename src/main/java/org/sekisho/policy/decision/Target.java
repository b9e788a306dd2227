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
 */
public record Target(Optional<DomainName> domain, Optional<EmailAddress> list, Optional<Role> role) {

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
        return new Target(Optional.of(list.domain()), Optional.of(list), Optional.of(role));
    }
}
