package org.sekisho.policy.decision;

/** The kinds of steps in a trace, each with its English sentence ({@code %s} stands for the step's details). */
public enum TraceKind {
    NOT_OURS("%s is not in a list domain: it passes untouched"),
    OTHER_DOOR("%s is decided at the other door, %s: it passes here"),
    MALFORMED("%s is not in its plain form and could reach the list domain %s"),
    UNREADABLE_SENDER("the sender %s cannot be read, so it proves nothing"),
    HEADER_SENDER("the header names the sender %s, who must be let in as the reverse path was"),
    HEADER_UNREADABLE("the header does not plainly say who sends, so anybody may be meant"),
    UNKNOWN_LIST("%s is no list of %s"),
    LIST_ELSEWHERE("a list of that name exists in %s"),
    SITE_ADDRESS("%s is an address of the site: always accepted"),
    LIST("%s is the list %s in the role %s"),
    RULE_SKIPPED("rule %s does not match"),
    RULES_SKIPPED("%s rules are about other senders"),
    RULE_MONITORED("rule %s matches but is only monitored; it would %s"),
    CLIENT_MISSING("rule %s would %s and asks for the client's address, which is not known: no decision for now"),
    RULE_DECIDED("rule %s matches and decides: %s"),
    INSIDER("the sender is an insider by %s: %s"),
    NOT_INSIDER("the sender is not an insider by %s: %s"),
    MEMBER("%s is a member"),
    NOT_MEMBER("%s is not a member"),
    IN_SET("%s is in the set %s"),
    NOT_IN_SET("%s is not in the set %s"),
    ANNOUNCER("%s is an announcer"),
    NOT_ANNOUNCER("%s is not an announcer"),
    NULL_SENDER("the null sender may not post to a list"),
    OWN_ADDRESS("the sender is the list's own address and the client is not one of the site's own hosts"),
    POLICY_ACCEPTS("the posting policy %s of the %s list accepts"),
    POLICY_REFUSES("the posting policy %s of the %s list does not accept"),
    ROLE_ACCEPTS("the role %s of an %s list is open to this sender"),
    ROLE_REFUSES("the role %s of an %s list is not open to this sender"),
    MONITORED("%s is only monitored: it passes, and would have been answered %s");

    private final String english;

    TraceKind(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }
}
