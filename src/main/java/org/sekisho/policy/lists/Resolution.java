package org.sekisho.policy.lists;

import java.util.List;
import java.util.Optional;
import org.sekisho.envelope.DomainName;
import org.sekisho.policy.terms.Role;

/** What a recipient turned out to be. */
public sealed interface Resolution {

    /** The list domain of a list, a site address or an unknown name; empty where the recipient is plainly in none. */
    default Optional<DomainPolicy> plainDomain() {
        if (this instanceof OfList list) {
            return Optional.of(list.domain());
        }
        if (this instanceof OfSite site) {
            return Optional.of(site.domain());
        }
        return this instanceof Unknown unknown ? Optional.of(unknown.domain()) : Optional.empty();
    }

    /** An address of another domain in every reading. */
    record NotOurs() implements Resolution {
    }

    /** Not the plain form, and it could reach this list domain. */
    record Malformed(DomainPolicy domain) implements Resolution {
    }

    /** An address of a list. */
    record OfList(DomainPolicy domain, ListPolicy list, Role role) implements Resolution {
    }

    /** An address of the site. */
    record OfSite(DomainPolicy domain) implements Resolution {
    }

    /**
     * In a list domain, but no list.
     *
     * @param name      the local part that was asked for
     * @param elsewhere the other list domains that have a list of that name
     */
    record Unknown(DomainPolicy domain, String name, List<DomainName> elsewhere) implements Resolution {
    }
}
