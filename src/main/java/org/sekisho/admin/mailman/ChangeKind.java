package org.sekisho.admin.mailman;

/** What a reading of Mailman changes here; a page translates it by this name. */
public enum ChangeKind {
    DOMAIN_NEW,
    LIST_NEW,
    LIST_GONE,
    LIST_BACK,
    MEMBERS,
    OWNERS,
    ANNOUNCERS,
    POLICY,
    /** Mailman's settings mean another policy, but the list's was set by hand. */
    POLICY_KEPT,
    RULES,
    /** Something could not be taken: the detail begins with the kind of the remark. */
    LEFT_OUT
}
