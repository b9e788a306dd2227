package org.sekisho.policy.terms;

import java.util.Set;

/** The list manager behind a list domain and how Postfix hands mail to it. */
public enum Backend {
    /** Mailman 3 over LMTP. */
    MAILMAN3(Set.of("postmaster", "abuse")),
    /** Mailman 2.1 by pipe; a list name is unique across all its domains. */
    MAILMAN21(Set.of("postmaster", "abuse", "mailman", "mailman-owner", "mailman-loop"));

    private final Set<String> siteAddresses;

    Backend(Set<String> siteAddresses) {
        this.siteAddresses = siteAddresses;
    }

    /** Local parts that belong to the site and not to a list (RFC 2142; Mailman 2.1's site list). */
    public boolean isSiteAddress(String local) {
        return siteAddresses.contains(local);
    }

    /** Whether the list manager has this role's address: {@code -admin} exists in 2.1 only. */
    public boolean knows(Role role) {
        return role != Role.ADMIN || this == MAILMAN21;
    }
}
