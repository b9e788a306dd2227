package org.sekisho.admin.dns;

/** What a check says about one domain. */
public enum DnsFinding {
    /** An outer server shows an internal domain. */
    LEAK,
    /** An inner server says that there is no mail for the domain. */
    MISSING_INSIDE,
    /** An outer server says that there is no mail for an external domain. */
    MISSING_OUTSIDE,
    /** A server names other hosts than the mail host of the settings. */
    OTHER_HOST,
    /** A server gave no answer that says anything. */
    UNKNOWN,
    /** There is no server to ask on one of the sides. */
    NOT_ASKED,
    /** Everything is as it should be. */
    GOOD;

    /** Whether somebody should look at once. */
    public boolean isAlarm() {
        return this == LEAK;
    }
}
