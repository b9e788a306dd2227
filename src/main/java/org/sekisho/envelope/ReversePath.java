package org.sekisho.envelope;

import java.util.Optional;

/** The argument of {@code MAIL FROM} (RFC 5321 section 4.1.1.2). */
public sealed interface ReversePath {

    /** The null sender {@code <>}, of delivery reports. */
    record Null() implements ReversePath {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A mailbox. Quotes that quote nothing, source routes and a trailing dot are gone, so that every spelling of a
     * sender is one identity.
     */
    record Mailbox(EmailAddress address) implements ReversePath {
        @Override
        public String text() {
            return address.toString();
        }
    }

    /** Anything else. It proves nothing and no list takes it. */
    record Unreadable(String text) implements ReversePath {
    }

    /** The path as a person writes it, without angle brackets; empty for the null sender. */
    String text();

    /** The mailbox, where there is one. */
    default Optional<EmailAddress> mailbox() {
        return this instanceof Mailbox mailbox ? Optional.of(mailbox.address()) : Optional.empty();
    }

    /**
     * Reads the text between {@code MAIL FROM:} and the parameters, with or without angle brackets. Never throws.
     */
    static ReversePath parse(String text) {
        String path = Brackets.strip(text.strip());
        if (path.isEmpty()) {
            return new Null();
        }
        return Mailboxes.readRouted(path).<ReversePath>map(Mailbox::new).orElseGet(() -> new Unreadable(path));
    }
}
