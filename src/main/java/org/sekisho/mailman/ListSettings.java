package org.sekisho.mailman;

import java.util.List;
import java.util.Map;

/**
 * What decides in Mailman who may post to a list.
 *
 * @param members    what is done with posts of members who have no setting of their own
 * @param nonmembers the same for everybody else
 * @param these      the senders of {@code accept_these_nonmembers} and its like: an address, or a regular expression of
 *                   Python that begins with {@code ^} and is looked for from the address's start
 * @param emergency  whether every post is held at the moment
 */
public record ListSettings(MailmanAction members, MailmanAction nonmembers, Map<MailmanAction, List<String>> these,
        boolean emergency) {

    /** In the order in which Mailman looks through them. */
    public static final List<MailmanAction> ORDER =
            List.of(MailmanAction.ACCEPT, MailmanAction.HOLD, MailmanAction.REJECT, MailmanAction.DISCARD);
}
