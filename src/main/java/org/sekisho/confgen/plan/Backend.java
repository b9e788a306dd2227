package org.sekisho.confgen.plan;

import java.util.List;
import java.util.stream.Stream;

/** How mail for a list domain is handed to Mailman. */
public enum Backend {
    /** Mailman 3 over LMTP (RFC 2033). */
    MAILMAN3(List.of()),
    /** Mailman 2.1 through a delivery script, started by Postfix's pipe(8). */
    MAILMAN21(List.of("admin"));

    private static final List<String> ROLES = List.of("bounces", "confirm", "join", "leave", "owner", "request",
            "subscribe", "unsubscribe");

    private final List<String> more;

    Backend(List<String> more) {
        this.more = more;
    }

    /** What may follow a list's name and a hyphen in an address of the list. */
    public List<String> roles() {
        return Stream.concat(more.stream(), ROLES.stream()).toList();
    }
}
