package org.sekisho.policy.lint;

/** The kinds of remarks, each with its English sentence ({@code %s} stands for the remark's details). */
public enum RemarkKind {
    /** Details: the rule before it. */
    SHADOWED("never decides, because rule %s before it holds whenever it would"),
    /** Details: the rule that says the same. */
    DUPLICATE("says the same as rule %s"),
    /** Details: the rule that says something else, its action. */
    CONTRADICTED("has the same condition as rule %s, which comes first and says %s"),
    /** Details: since when. */
    EXPIRED("has expired at %s and does nothing any more"),
    /** Details: why. */
    NEVER_HOLDS("can never hold: %s"),
    /** Details: how many recipients, since when. */
    NEVER_HIT("would hold for none of the %s recipients that were seen since %s"),
    /** Details: the pattern, an address that it means by mistake, the safe form. */
    PATTERN_TRAP("the pattern %s also means %s; write %s"),
    /** Details: the list domain or list. */
    LETS_OUTSIDERS_IN("lets senders into %s, which is internal, who need not be insiders"),
    /** Details: none. */
    EMPTY_SET("nobody is in this set"),
    /** Details: the list. */
    MISSING_LIST("names the members of %s, and there is no such list"),
    /** Details: the network, the relay. */
    RELAY_INSIDE("the inside network %s contains the trusted relay %s, whose mail still proves nothing"),
    /** Details: the list domain. */
    CLAIM_IS_FORGEABLE("takes the sender's own word for an insider (proof CLAIM), which anybody can forge"),
    /** Details: none. */
    NOBODY_INSIDE("has insiders by its proof, but nobody can be one: %s");

    private final String english;

    RemarkKind(String english) {
        this.english = english;
    }

    /** Whether it is about a rule that cannot decide. */
    boolean saysNever() {
        return switch (this) {
            case SHADOWED, DUPLICATE, CONTRADICTED, EXPIRED, NEVER_HOLDS -> true;
            default -> false;
        };
    }

    String english() {
        return english;
    }
}
