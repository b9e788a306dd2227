package org.sekisho.policy.inside;

import java.util.List;
import java.util.Optional;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.decision.ClientText;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.ReasonKind;
import org.sekisho.policy.terms.Proof;

/**
 * Networks, sender domains and hosts of the organisation.
 *
 * @param networks the inside networks
 * @param domains  the inside sender domains
 * @param relays   trusted relays: hosts that pass on other people's mail, so their address proves nothing
 * @param own      the site's own hosts; loopback unless set otherwise
 */
public record Inside(List<Network> networks, List<InsideDomain> domains, List<Network> relays, List<Network> own) {

    /** The own hosts where nobody set any: loopback. */
    public static final List<Network> LOOPBACK = List.of(Network.of("127.0.0.0/8"), Network.of("::1/128"));

    private record Claimed(DomainName domain, boolean isInside) {
        @Override
        public String toString() {
            return (isInside ? ReasonKind.DOMAIN_INSIDE : ReasonKind.DOMAIN_OUTSIDE).sentence(domain);
        }
    }

    private record Located(IpAddress client, boolean isInside) {
        @Override
        public String toString() {
            return (isInside ? ReasonKind.CLIENT_INSIDE : ReasonKind.CLIENT_OUTSIDE).sentence(client);
        }
    }

    public Inside {
        networks = List.copyOf(networks);
        domains = List.copyOf(domains);
        relays = List.copyOf(relays);
        own = List.copyOf(own);
    }

    /** Nobody is inside. */
    public static Inside nobody() {
        return new Inside(List.of(), List.of(), List.of(), LOOPBACK);
    }

    /** Whether the client is one of the site's own hosts. */
    public boolean isOwnHost(Facts facts) {
        return facts.client().address().filter(address -> within(own, address)).isPresent();
    }

    /** Whether the sender's domain is an inside domain. */
    public boolean claims(Facts facts) {
        return facts.sender().mailbox().filter(sender -> covers(sender.domain())).isPresent();
    }

    /** Whether the proof shows the sender to be an insider, and what it rests on. */
    public Standing standing(Proof proof, Facts facts) {
        return switch (proof) {
            case CLAIM -> claim(facts);
            case NETWORK -> network(facts);
            case CLAIM_AND_NETWORK -> claim(facts).and(() -> network(facts));
            case LOGIN -> login(facts);
            case SPF -> claim(facts).and(() -> spf(facts));
        };
    }

    /** Whether the client's address makes the difference between an insider and an outsider. */
    public boolean dependsOnClient(Proof proof, Facts facts) {
        return proof == Proof.NETWORK || proof == Proof.CLAIM_AND_NETWORK && claims(facts);
    }

    private Standing claim(Facts facts) {
        Optional<EmailAddress> sender = facts.sender().mailbox();
        if (sender.isEmpty()) {
            return Standing.no(ReasonKind.NO_SENDER.sentence());
        }
        boolean covered = covers(sender.get().domain());
        return new Standing(covered, new Claimed(sender.get().domain(), covered));
    }

    private Standing network(Facts facts) {
        Optional<IpAddress> client = facts.client().address();
        if (client.isEmpty()) {
            return Standing.no(ReasonKind.NO_CLIENT.sentence());
        }
        if (within(relays, client.get())) {
            return Standing.no(ReasonKind.CLIENT_RELAYS.sentence(client.get()));
        }
        boolean inside = within(networks, client.get()) || within(own, client.get());
        return new Standing(inside, new Located(client.get(), inside));
    }

    private static Standing spf(Facts facts) {
        return new Standing(facts.spfPassed(), (facts.spfPassed() ? ReasonKind.SPF_PASSES : ReasonKind.SPF_FAILS).sentence());
    }

    private static Standing login(Facts facts) {
        return facts.client().login().map(login -> new Standing(true, ReasonKind.LOGGED_IN.sentence(new ClientText(login))))
                .orElseGet(() -> Standing.no(ReasonKind.NO_LOGIN.sentence()));
    }

    private boolean covers(DomainName asked) {
        for (InsideDomain domain : domains) {
            if (domain.covers(asked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(List<Network> networks, IpAddress address) {
        for (Network network : networks) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
