package org.sekisho.policy.lint;

import java.util.Optional;
import java.util.stream.Stream;

/** Why nothing can fulfil something: a detail of some remarks, which say it with its English words. */
public enum Cause {
    NULL_AMONG_SENDERS("the null sender is none of the senders that it names"),
    NOBODY_IN_ITS_SETS("nobody is in the sets that it names"),
    LOGIN_AT_THE_PROXY("logins and certificates are known only at the policy door"),
    NO_INSIDE_DOMAIN("no inside domain is defined"),
    NO_INSIDE_NETWORK("no inside network is defined"),
    NULL_INSIDE_BY_DOMAIN("the null sender is never an insider by its domain");

    private final String english;

    Cause(String english) {
        this.english = english;
    }

    /** The cause that a remark's detail says; empty when the detail is another value. */
    public static Optional<Cause> reading(String detail) {
        return Stream.of(values()).filter(cause -> cause.english.equals(detail)).findFirst();
    }

    @Override
    public String toString() {
        return english;
    }
}
