package org.sekisho.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mailboxes in a From or Sender field (RFC 5322 section 3.4), read strictly: display names of atoms and quoted
 * strings, addresses in their plain form, and plain comments in a display name and at the end of a mailbox. Whatever
 * another reader might read in another way (groups, routes, quoted local parts, comments elsewhere) is not read at all.
 */
public final class MailboxList {

    private static final String WORD = "(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\\x80-\\x{10ffff}-]++|\"(?:[^\"\\\\]|\\\\[ -~])*+\")";
    private static final String ADDRESS = "([^\\s<>()\\[\\]\",:;\\\\]++)";
    private static final String COMMENT = "\\([^()<>@\\\\\",:;]*+\\)";
    /** Words are not given back, so that no field is too long for the stack. */
    private static final Pattern MAILBOX = Pattern.compile("[ \\t]*(?:(?:(?:" + WORD + "|" + COMMENT + ")[ \\t]*+)*+<"
            + ADDRESS + ">|" + ADDRESS + ")(?:[ \\t]*" + COMMENT + ")?[ \\t]*(?:,|$)");

    /** Longer ones are no mail of people, and the pattern is not tried on them. */
    private static final int LONGEST = 2000;

    private MailboxList() {
    }

    /** The addresses of an unfolded field body; empty when it is anything but a plain list of mailboxes. */
    public static Optional<List<EmailAddress>> parse(String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        List<EmailAddress> addresses = new ArrayList<>();
        Matcher mailbox = MAILBOX.matcher(body);
        int at = 0;
        while (at < body.length() || addresses.isEmpty()) {
            Optional<EmailAddress> address =
                    mailbox.region(at, body.length()).lookingAt() ? address(mailbox) : Optional.empty();
            if (address.isEmpty()) {
                return Optional.empty();
            }
            addresses.add(address.get());
            at = mailbox.end();
        }
        return body.stripTrailing().endsWith(",") ? Optional.empty() : Optional.of(addresses);
    }

    private static Optional<EmailAddress> address(Matcher mailbox) {
        return EmailAddress.parse(mailbox.group(1) != null ? mailbox.group(1) : mailbox.group(2));
    }
}
