package org.sekisho.mailman;

/** Why Mailman could not be read. */
public enum MailmanTrouble {
    /** Nobody answers there, or not in time. */
    AWAY,
    /** It answers that user or password are wrong. */
    REFUSED,
    /** What was asked for is not there. */
    MISSING,
    /** It answers, but not as a Mailman 3 does, or its answers do not fit together. */
    STRANGE
}
