package org.sekisho.envelope;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads mailboxes as RFC 5321 section 4.1.2 lets senders write them. */
final class Mailboxes {

    private static final Pattern SOURCE_ROUTE = Pattern.compile("@[^:\"\\s]+:(.*)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\p{Cntrl}]|\\\\[\\x20-\\x7e])*)\"@([^@]*)");

    private Mailboxes() {
    }

    /** A sender in any legal spelling: routed, quoted, or with a trailing dot; one identity for all of them. */
    static Optional<EmailAddress> readSender(String path) {
        Matcher route = SOURCE_ROUTE.matcher(path);
        String mailbox = withoutTrailingDot(route.matches() ? route.group(1) : path);
        return EmailAddress.parse(mailbox).or(() -> readQuoted(mailbox));
    }

    /** A quoted local part before a plain domain, with the quotes and back-slashes taken away. */
    static Optional<EmailAddress> readQuoted(String mailbox) {
        Matcher quoted = QUOTED.matcher(mailbox);
        if (!quoted.matches()) {
            return Optional.empty();
        }
        String local = quoted.group(1).replaceAll("\\\\(.)", "$1");
        return local.isEmpty()
                ? Optional.empty()
                : DomainName.parse(quoted.group(2)).map(domain -> new EmailAddress(local, domain));
    }

    private static String withoutTrailingDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
