package org.sekisho.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom the header of a message names as its senders: every mailbox of every From and Sender field. */
public final class HeaderSenders {

    /** A reader written in Python ends a line at each of them. */
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:.*", Pattern.DOTALL);
    private static final Pattern ODD = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");

    private HeaderSenders() {
    }

    /**
     * Reads a header block.
     *
     * @param block the lines before the first empty one
     * @return the senders, at least one of From; empty when the block is not plainly a header with a From field, so that
     *         nobody can say how others will read it
     */
    public static Optional<List<EmailAddress>> in(String block) {
        List<String> fields = new ArrayList<>();
        for (String line : LINE_END.split(block)) {
            boolean continues = line.startsWith(" ") || line.startsWith("\t");
            if (continues && !fields.isEmpty()) {
                fields.set(fields.size() - 1, fields.get(fields.size() - 1) + line);
            } else if (FIELD.matcher(line).matches()) {
                fields.add(line);
            } else {
                return Optional.empty();
            }
        }
        return senders(fields);
    }

    private static Optional<List<EmailAddress>> senders(List<String> fields) {
        List<EmailAddress> senders = new ArrayList<>();
        boolean hasFrom = false;
        for (String field : fields) {
            String name = field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
            if (name.equals("from") || name.equals("sender")) {
                String body = field.substring(name.length() + 1);
                Optional<List<EmailAddress>> mailboxes =
                        ODD.matcher(body).find() ? Optional.empty() : MailboxList.parse(body);
                if (mailboxes.isEmpty()) {
                    return Optional.empty();
                }
                senders.addAll(mailboxes.get());
                hasFrom |= name.equals("from");
            }
        }
        return hasFrom ? Optional.of(senders.stream().distinct().toList()) : Optional.empty();
    }
}
