package org.sekisho.mailman;

import java.util.Locale;

/** What Mailman does with a post (Mailman 3, {@code mailman/interfaces/action.py}). */
public enum MailmanAction {
    /** Takes it, whatever else the list checks. */
    ACCEPT,
    /** Goes on with the list's other checks. */
    DEFER,
    /** Keeps it for a moderator. */
    HOLD,
    /** Sends it back. */
    REJECT,
    /** Drops it. */
    DISCARD;

    /** Whether a post may still reach the list, or somebody who decides. */
    public boolean letsThrough() {
        return this != REJECT && this != DISCARD;
    }

    static MailmanAction of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
