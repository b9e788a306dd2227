package org.sekisho.envelope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whom the header of a message names as its senders: every mailbox of every From and Sender field. */
public final class HeaderSenders {

    /** Ends a line to Python, is white space to Postfix from 3.9 on, and nothing to others. */
    private static final Pattern BARE = Pattern.compile("\r(?!\n)|(?<!\r)\n");
    private static final Pattern LINE_END = Pattern.compile("\r\n");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]++:.*+", Pattern.DOTALL);
    private static final Pattern ODD = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");

    /** More of them are no mail of people, and each is decided on. */
    private static final int MOST = 100;

    private HeaderSenders() {
    }

    /**
     * Reads a header block.
     *
     * @param block the lines before the first empty one
     * @return the senders, at least one of From and 100 at the most; empty when the block is not plainly a header with a
     *         From field, so that nobody can say how others will read it
     */
    public static Optional<List<EmailAddress>> in(String block) {
        return BARE.matcher(block).find() ? Optional.empty() : fields(block).flatMap(HeaderSenders::senders);
    }

    private static Optional<List<StringBuilder>> fields(String block) {
        List<StringBuilder> fields = new ArrayList<>();
        for (String line : LINE_END.split(block)) {
            boolean continues = line.startsWith(" ") || line.startsWith("\t");
            if (continues && !fields.isEmpty()) {
                fields.get(fields.size() - 1).append(line);
            } else if (FIELD.matcher(line).matches()) {
                fields.add(new StringBuilder(line));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private static Optional<List<EmailAddress>> senders(List<StringBuilder> fields) {
        Set<EmailAddress> senders = new LinkedHashSet<>();
        boolean hasFrom = false;
        for (StringBuilder field : fields) {
            String name = field.substring(0, field.indexOf(":")).toLowerCase(Locale.ROOT);
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
        return hasFrom && senders.size() <= MOST ? Optional.of(List.copyOf(senders)) : Optional.empty();
    }
}
