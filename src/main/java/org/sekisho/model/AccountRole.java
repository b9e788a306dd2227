package org.sekisho.model;

/** What somebody who logs in may do. */
public enum AccountRole {
    /** A postmaster: everything. */
    ADMINISTRATOR,
    /** Looks after lists: answers the requests about them. */
    OWNER,
    /** Reads the log and the dashboard, tries envelopes, and asks that a sender be allowed. */
    HELPDESK
}
