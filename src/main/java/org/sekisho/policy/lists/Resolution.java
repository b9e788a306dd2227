package org.sekisho.policy.lists;

import java.util.List;
import org.sekisho.envelope.DomainName;
import org.sekisho.policy.terms.Role;

/** What a recipient turned out to be. */
public sealed interface Resolution {

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
