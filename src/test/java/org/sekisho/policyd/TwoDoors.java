package org.sekisho.policyd;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.RuleId;

/** Three internal domains: one proven by login, one by claim at the policy door, one at the proxy. */
final class TwoDoors {

    static final String FINGERPRINT = "AA:BB:CC:DD";

    private TwoDoors() {
    }

    /** Rule 5 lets a certificate in, rule 6 defers the login "later". */
    static Snapshot snapshot() {
        return Snapshot.compile(3, new PolicySource(
                List.of(domain("login.my.domain", Proof.LOGIN, EnvelopeDoor.PROXY),
                        domain("claim.my.domain", Proof.CLAIM, EnvelopeDoor.POLICY),
                        domain("proxy.my.domain", Proof.CLAIM, EnvelopeDoor.PROXY)),
                List.of(list("staff@login.my.domain"), list("staff@claim.my.domain"), list("staff@proxy.my.domain")),
                new Inside(List.of(), List.of(InsideDomain.of("my.domain")), List.of(), Inside.LOOPBACK),
                List.of(rule(5, "cert:" + FINGERPRINT, Action.ACCEPT), rule(6, "later", Action.DEFER)), Mode.ENFORCE));
    }

    private static Rule rule(long id, String login, Action action) {
        Condition condition = new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of(login),
                Set.of());
        return new Rule(new RuleId(id), RuleTarget.site(), condition, action, Mode.ENFORCE, Optional.empty(),
                Optional.empty());
    }

    private static DomainPolicy domain(String name, Proof proof, EnvelopeDoor decidedAt) {
        return new DomainPolicy(DomainName.of(name), Exposure.INTERNAL, Backend.MAILMAN3, proof, Mode.ENFORCE, decidedAt);
    }

    private static ListPolicy list(String address) {
        return new ListPolicy(EmailAddress.of(address), PostingPolicy.INSIDERS, Mode.ENFORCE, Set.of(), Set.of());
    }
}
