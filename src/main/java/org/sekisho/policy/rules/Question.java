package org.sekisho.policy.rules;

import java.util.Optional;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.SetName;

/** What a condition may ask about a recipient's facts. */
public interface Question {

    /** What the address is for. */
    Role role();

    /** The sender's mailbox; empty for the null sender and for one that cannot be read. */
    Optional<EmailAddress> sender();

    /** Whether the reverse path is {@code <>}. */
    boolean isNullSender();

    /** The client. */
    ClientInfo client();

    /** Whether the sender is proven to be an insider, by the domain's proof. */
    boolean isInsider();

    /** Whether the sender is a member of the list. */
    boolean isMember();

    /** Whether the sender is in the sender set of that name; the null sender is in none. */
    boolean isIn(SetName set);

    /** Whether the client's address is not known, and who is an insider depends on it. */
    boolean lacksProofOfInsider();

    /** Whether the client's address is not known, and the set has networks, so that it may be in one of them. */
    boolean lacksProofOfBeingIn(SetName set);
}
