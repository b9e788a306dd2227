package org.sekisho.dns;

/** What a name server said, or did not say, about the MX of a domain. */
public enum AnswerKind {
    /** MX records. */
    FOUND,
    /** No MX, but an address of the name itself, which mail goes to instead (RFC 5321 section 5.1). */
    IMPLICIT,
    /** The domain takes no mail (RFC 7505). */
    NULL_MX,
    /** The name is an alias (CNAME), with or without MX records behind it. */
    ALIAS,
    /** The name exists, without records that mail could follow. */
    NO_RECORDS,
    /** NXDOMAIN. */
    NO_SUCH_NAME,
    /** REFUSED: this client may not ask. */
    REFUSED,
    /** SERVFAIL. */
    SERVER_FAILURE,
    /** The server neither knows the domain nor finds out: a delegation points to a wrong server. */
    LAME,
    /** No answer in time. */
    TIMEOUT,
    /** Nobody listens there. */
    UNREACHABLE,
    /** Something that is no answer. */
    BROKEN;

    /** Whether the answer shows that the domain takes part in mail: a sender who sees it could try. */
    public boolean showsMail() {
        return this == FOUND || this == IMPLICIT || this == NULL_MX || this == ALIAS;
    }

    /** Whether the server said for certain that there is nothing to see. */
    public boolean showsNothing() {
        return this == NO_RECORDS || this == NO_SUCH_NAME || this == REFUSED;
    }
}
