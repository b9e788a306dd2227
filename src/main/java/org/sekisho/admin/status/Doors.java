package org.sekisho.admin.status;

/** What the doors report of themselves; whoever starts them implements it. */
public interface Doors {

    /** The state of the SMTP proxy and of its after-filter, now. */
    DoorsReport report();
}
