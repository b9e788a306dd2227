package org.sekisho.policy;

/** Senders as they come in the tables: who, from where. */
enum Who {
    OUTSIDER(Site.OUTSIDE_CLIENT, "x@outside.example"),
    OUTSIDE_MEMBER(Site.OUTSIDE_CLIENT, "member@outside.example"),
    OUTSIDE_ANNOUNCER(Site.OUTSIDE_CLIENT, "chief@outside.example"),
    /** Claims to be from inside, from a client outside. */
    FORGER(Site.OUTSIDE_CLIENT, "x@my.domain"),
    FORGED_MEMBER(Site.OUTSIDE_CLIENT, "member@my.domain"),
    INSIDER(Site.INSIDE_CLIENT, "x@my.domain"),
    INSIDE_MEMBER(Site.INSIDE_CLIENT, "member@my.domain"),
    INSIDE_ANNOUNCER(Site.INSIDE_CLIENT, "chief@my.domain"),
    NULL_OUTSIDE(Site.OUTSIDE_CLIENT, "<>"),
    NULL_INSIDE(Site.INSIDE_CLIENT, "<>"),
    /** An insider whose mail comes through the trusted relay. */
    RELAYED(Site.RELAY, "member@my.domain");

    private final String client;
    private final String sender;

    Who(String client, String sender) {
        this.client = client;
        this.sender = sender;
    }

    String client() {
        return client;
    }

    String sender() {
        return sender;
    }
}
