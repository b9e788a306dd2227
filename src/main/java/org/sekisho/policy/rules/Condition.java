package org.sekisho.policy.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sekisho.envelope.ClientCertificate;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.SetName;

/**
 * When a rule applies: all fields that are present must hold. An empty condition holds always.
 *
 * @param senders    alternatives; empty for any sender
 * @param nullSender {@code true} for the null sender only, {@code false} for any other only
 * @param clients    alternatives; empty for any client
 * @param inside     {@code true} for insiders only, {@code false} for outsiders only
 * @param logins     alternatives, SASL logins or {@code cert:FINGERPRINT} of a TLS client certificate or of its public
 *                   key; empty for any login or none
 * @param roles      alternatives; empty for all roles
 */
public record Condition(List<SenderTerm> senders, Optional<Boolean> nullSender, List<Network> clients,
        Optional<Boolean> inside, Set<String> logins, Set<Role> roles) {

    /** What comes before the fingerprint of a certificate among the logins. */
    private static final String CERTIFICATE = "cert:";

    public Condition {
        senders = List.copyOf(senders);
        clients = List.copyOf(clients);
        logins = Set.copyOf(logins);
        roles = Set.copyOf(roles);
    }

    /** The condition that always holds. */
    public static Condition always() {
        return new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of(), Set.of());
    }

    /** The sender sets that it names. */
    public Stream<SetName> sets() {
        return senders.stream().filter(SenderTerm.InSet.class::isInstance).map(term -> ((SenderTerm.InSet) term).name());
    }

    /** Whether all that is asked for holds. */
    public boolean holds(Question question) {
        return (roles.isEmpty() || roles.contains(question.role()))
                && holdsForSender(question)
                && holdsForClient(question)
                && inside.map(expected -> expected == question.isInsider()).orElse(true);
    }

    /**
     * Whether it could hold, were the client's address known: whatever asks for that address is taken to hold. For rules
     * that refuse, where the address is missing, so that nobody comes in for want of a fact.
     */
    public boolean couldHold(Question question) {
        return new Condition(senders, nullSender, List.of(), question.lacksProofOfInsider() ? Optional.empty() : inside,
                logins, roles).holds(new AnyClient(question));
    }

    /** Whether it holds whatever the client's address may be. */
    public boolean holdsForCertain(Question question) {
        return holds(question) && (inside.isEmpty() || !question.lacksProofOfInsider());
    }

    private boolean holdsForSender(Question question) {
        boolean isNull = question.isNullSender();
        if (nullSender.isPresent() && nullSender.get() != isNull) {
            return false;
        }
        return senders.isEmpty() || question.sender().isPresent() && isMeant(question.sender().get(), question);
    }

    /** A loop, like those below: this runs for every rule of every recipient. */
    private boolean isMeant(EmailAddress sender, Question question) {
        for (SenderTerm term : senders) {
            if (term.matches(sender, question)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsForClient(Question question) {
        boolean byNetwork = clients.isEmpty() || question.client().address().filter(this::isInANetwork).isPresent();
        return byNetwork && (logins.isEmpty() || isOneOf(question.client()));
    }

    private boolean isInANetwork(IpAddress address) {
        for (Network network : clients) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneOf(ClientInfo client) {
        ClientCertificate shown = client.certificate();
        return client.login().filter(logins::contains).isPresent()
                || Stream.of(shown.fingerprint(), shown.publicKey()).flatMap(Optional::stream)
                        .anyMatch(fingerprint -> logins.contains(CERTIFICATE + fingerprint));
    }
}
