package org.sekisho.policy.impact;

import java.time.Instant;
import java.util.Optional;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Reference;
import org.sekisho.policy.terms.Role;

/**
 * Real traffic, aggregated: the same sender from the same network to the same address of a list.
 *
 * @param list   the list
 * @param role   what the address was for
 * @param sender the reverse path
 * @param client the client of the last one, where it was known; it stands for its network
 * @param login  the login, where there was one
 * @param seen   how often and when
 */
public record Sighting(EmailAddress list, Role role, ReversePath sender, Optional<IpAddress> client,
        Optional<String> login, Seen seen) {

    private static final Reference NONE = Reference.of(0);

    /**
     * How often and when.
     *
     * @param count how many recipients
     * @param first when for the first time
     * @param last  when for the last time
     */
    public record Seen(long count, Instant first, Instant last) {
    }

    /** The same mail, as it would come at that time. */
    public Facts at(Instant time) {
        EmailAddress recipient = new EmailAddress(list.local() + role.suffix(), list.domain());
        ClientInfo from = new ClientInfo(client, Optional.empty(), Optional.empty(), login);
        return new Facts(from, sender, new ForwardPath.Plain(recipient.toString(), recipient), time, NONE);
    }
}
