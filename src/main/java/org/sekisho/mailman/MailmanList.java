package org.sekisho.mailman;

import org.sekisho.envelope.DomainName;

/**
 * A list of Mailman.
 *
 * @param id          its list-id, which its paths go by: {@code staff.mlin.my.domain}
 * @param name        the part of its address before the @, as Mailman has it; may be one that nothing here can use
 * @param domain      the domain of its address
 * @param description one line, may be empty
 * @param members     how many members it has, without digests of other lists
 */
public record MailmanList(String id, String name, DomainName domain, String description, int members) {

    /** The posting address. */
    public String address() {
        return name + "@" + domain;
    }
}
