package org.sekisho.mailman;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.envelope.EmailAddress;

/**
 * Those who have one role at a list.
 *
 * @param people     their addresses, each with what Mailman does with their posts where that is not the list's default
 * @param unreadable what Mailman has as addresses and are none in their plain form
 */
public record Roster(Map<EmailAddress, Optional<MailmanAction>> people, List<String> unreadable) {

    /** Those whose posts are treated so by a setting of their own. */
    public List<EmailAddress> with(MailmanAction action) {
        return people.entrySet().stream().filter(person -> person.getValue().equals(Optional.of(action)))
                .map(Map.Entry::getKey).toList();
    }
}
