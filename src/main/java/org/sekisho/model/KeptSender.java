package org.sekisho.model;

import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ReversePath;

/** A reverse path as it is kept: a text that reads back as the same path (RFC 5321 section 4.1.2). */
public final class KeptSender {

    private KeptSender() {
    }

    /** The path without angle brackets, a local part that is no dot-atom in quotes; empty for the null sender. */
    public static String of(ReversePath path) {
        return path.mailbox().filter(address -> EmailAddress.parse(address.toString()).isEmpty())
                .map(KeptSender::quoted).orElseGet(path::text);
    }

    private static String quoted(EmailAddress address) {
        return "\"" + address.local().replaceAll("[\"\\\\]", "\\\\$0") + "\"@" + address.domain();
    }
}
