package org.sekisho.web.previews;

import java.io.Serializable;
import java.time.Instant;
import org.sekisho.envelope.IpAddress;
import org.sekisho.model.KeptSender;
import org.sekisho.policy.impact.Impact.Change;
import org.sekisho.policy.impact.Sighting;

/**
 * Mail of one sender to one list that would be answered differently.
 *
 * @param sender    the reverse path; empty for the null sender
 * @param recipient the list's address
 * @param client    the client's address, where it is known
 * @param count     how many recipients
 * @param last      when it was seen last
 * @param refused   whether it would newly be refused; let in otherwise
 */
public record ShownChange(String sender, String recipient, String client, long count, Instant last, boolean refused)
        implements Serializable {

    static ShownChange refused(Change change) {
        return of(change.sighting(), true);
    }

    static ShownChange accepted(Change change) {
        return of(change.sighting(), false);
    }

    private static ShownChange of(Sighting seen, boolean refused) {
        return new ShownChange(KeptSender.of(seen.sender()), seen.list().local() + seen.role().suffix() + "@"
                + seen.list().domain(), seen.client().map(IpAddress::toString).orElse(""), seen.seen().count(),
                seen.seen().last(), refused);
    }

    public String getSender() {
        return sender;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getClient() {
        return client;
    }

    public long getCount() {
        return count;
    }

    public Instant getLast() {
        return last;
    }

    public boolean isRefused() {
        return refused;
    }
}
