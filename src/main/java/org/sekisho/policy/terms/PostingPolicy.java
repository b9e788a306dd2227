package org.sekisho.policy.terms;

/** Whom a list takes posts from when no rule decides. On an internal list all of them mean "within the insiders". */
public enum PostingPolicy {
    ANYONE,
    INSIDERS,
    MEMBERS,
    MEMBERS_AND_INSIDERS,
    ANNOUNCERS,
    CLOSED;

    /** Whether a list of this exposure may choose the policy: an internal list is never for anyone. */
    public boolean isOfferedFor(Exposure exposure) {
        return this != ANYONE || exposure == Exposure.EXTERNAL;
    }

    /** What a new list of this exposure starts with. */
    public static PostingPolicy defaultFor(Exposure exposure) {
        return exposure == Exposure.EXTERNAL ? ANYONE : INSIDERS;
    }
}
