package org.sekisho.policy.decision;

/**
 * The kinds of reasons for a refusal and of what shows that somebody is inside or not, each with its English sentence
 * ({@code %s} stands for the one value that it may have). Where a sentence begins like another, the longer one comes first.
 */
public enum ReasonKind {
    RULE_LACKS_CLIENT("rule %s asks for the client's address"),
    RULE("rule %s"),
    POLICY("posting policy %s"),
    ROLE("role %s of an internal list"),
    NULL_SENDER("the null sender may not post"),
    OWN_ADDRESS("sender is the list itself"),
    NOT_PLAIN("not the plain form; could reach %s"),
    NO_LIST("no list domain has it"),
    LIST_ELSEWHERE("it exists in %s"),
    UNREADABLE_HEADER("a header that programs may read in different ways proves nothing"),
    UNREADABLE_SENDER("a sender that cannot be read proves nothing"),
    NO_SNAPSHOT("no policy has been loaded yet"),
    SITE("the site"),
    LIST_OR_DOMAIN("this list or its domain"),
    NO_SENDER("no sender address"),
    DOMAIN_INSIDE("sender domain %s is inside"),
    DOMAIN_OUTSIDE("sender domain %s is not inside"),
    NO_CLIENT("client address unknown"),
    CLIENT_RELAYS("client %s is a trusted relay"),
    CLIENT_INSIDE("client %s is in an inside network"),
    CLIENT_OUTSIDE("client %s is not in an inside network"),
    SPF_PASSES("SPF passes for the client"),
    SPF_FAILS("SPF does not pass for the client, or could not be asked"),
    LOGGED_IN("logged in as %s"),
    NO_LOGIN("no login");

    private final String english;
    private final String[] parts;

    ReasonKind(String english) {
        this.english = english;
        parts = english.split("%s", -1);
    }

    String english() {
        return english;
    }

    /** The reason in English, for logs and the API; it has no value. */
    public String sentence() {
        return english;
    }

    /** The same with its value, if it has a place for one. */
    public String sentence(Object value) {
        return parts.length == 1 ? english : parts[0] + value + parts[1];
    }
}
