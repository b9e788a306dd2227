package org.sekisho.confgen.plan;

/** How mail for a list domain is handed to Mailman. */
public enum Backend {
    /** Mailman 3 over LMTP (RFC 2033). */
    MAILMAN3,
    /** Mailman 2.1 through a delivery script, started by Postfix's pipe(8). */
    MAILMAN21
}
