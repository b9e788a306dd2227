package org.sekisho.model;

/** What became of a request. */
public enum RequestState {
    /** Nobody has answered it yet. */
    OPEN,
    /** The rule was made. */
    APPROVED,
    /** No rule was made. */
    DECLINED
}
