package org.sekisho.envelope;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads mailboxes as RFC 5321 section 4.1.2 lets senders write them. */
final class Mailboxes {

    private static final Pattern SOURCE_ROUTE = Pattern.compile("@[^:\"\\s]+:(.*)", Pattern.DOTALL);

    private Mailboxes() {
    }

    /** A mailbox in any legal spelling: routed, quoted, or with a trailing dot; one identity for all of them. */
    static Optional<EmailAddress> readRouted(String path) {
        Matcher route = SOURCE_ROUTE.matcher(path);
        return read(route.matches() ? route.group(1) : path);
    }

    /** A plain or quoted local part before a plain domain, which may end in a dot. */
    static Optional<EmailAddress> read(String text) {
        String mailbox = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return EmailAddress.parse(mailbox).or(() -> readQuoted(mailbox));
    }

    /** A quoted local part before a plain domain, with the quotes and back-slashes taken away. */
    private static Optional<EmailAddress> readQuoted(String mailbox) {
        if (!mailbox.startsWith("\"")) {
            return Optional.empty();
        }
        StringBuilder local = new StringBuilder();
        int i = 1;
        while (i < mailbox.length() && mailbox.charAt(i) != '"') {
            if (mailbox.charAt(i) == '\\') {
                i++;
            }
            if (i == mailbox.length() || Character.isISOControl(mailbox.charAt(i))) {
                return Optional.empty();
            }
            local.append(mailbox.charAt(i));
            i++;
        }
        boolean isComplete = local.length() > 0 && mailbox.startsWith("\"@", i);
        return isComplete
                ? DomainName.parse(mailbox.substring(i + 2)).map(domain -> new EmailAddress(local.toString(), domain))
                : Optional.empty();
    }
}
