package org.sekisho.policy.lint;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.sets.SenderSets;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.SetName;

/** Conditions that nothing can fulfil. */
final class Impossible {

    private static final Set<Proof> BY_DOMAIN = Set.of(Proof.CLAIM, Proof.CLAIM_AND_NETWORK, Proof.SPF);

    private final PolicySource policy;
    private final Set<SetName> emptySets;

    Impossible(PolicySource policy) {
        this.policy = policy;
        this.emptySets = new HashSet<>(SenderSets.compile(policy.sets(), list -> policy.lists().stream()
                .filter(each -> each.address().equals(list)).findAny().map(ListPolicy::members)
                .orElseGet(AddressSet::none)).empty());
    }

    /** Why the rule can never hold, where that is certain. */
    Optional<Cause> why(Rule rule) {
        Condition asked = rule.condition();
        boolean wantsNull = asked.nullSender().orElse(false);
        if (wantsNull && !asked.senders().isEmpty()) {
            return Optional.of(Cause.NULL_AMONG_SENDERS);
        }
        if (!asked.senders().isEmpty() && asked.senders().stream().allMatch(this::meansNobody)) {
            return Optional.of(Cause.NOBODY_IN_ITS_SETS);
        }
        if (!asked.logins().isEmpty() && atTheProxyOnly(rule)) {
            return Optional.of(Cause.LOGIN_AT_THE_PROXY);
        }
        return asked.inside().orElse(false) ? noInsider(rule, wantsNull) : Optional.empty();
    }

    /** Why nobody can be an insider by that proof, where that is certain. */
    static Optional<Cause> noInsider(Proof proof, Inside inside) {
        boolean needsDomain = BY_DOMAIN.contains(proof);
        boolean needsNetwork = proof == Proof.NETWORK || proof == Proof.CLAIM_AND_NETWORK;
        if (needsDomain && inside.domains().isEmpty()) {
            return Optional.of(Cause.NO_INSIDE_DOMAIN);
        }
        return needsNetwork && inside.networks().isEmpty() && inside.own().isEmpty()
                ? Optional.of(Cause.NO_INSIDE_NETWORK) : Optional.empty();
    }

    private Optional<Cause> noInsider(Rule rule, boolean wantsNull) {
        Set<Proof> proofs = new HashSet<>();
        policy.domains().stream().filter(domain -> reaches(rule, domain)).map(DomainPolicy::proof).forEach(proofs::add);
        if (wantsNull && !proofs.isEmpty() && BY_DOMAIN.containsAll(proofs)) {
            return Optional.of(Cause.NULL_INSIDE_BY_DOMAIN);
        }
        return !proofs.isEmpty() && proofs.stream().allMatch(proof -> noInsider(proof, policy.inside()).isPresent())
                ? noInsider(proofs.iterator().next(), policy.inside()) : Optional.empty();
    }

    private boolean atTheProxyOnly(Rule rule) {
        return policy.domains().stream().anyMatch(domain -> reaches(rule, domain))
                && policy.domains().stream().filter(domain -> reaches(rule, domain))
                        .allMatch(domain -> domain.door() == EnvelopeDoor.PROXY);
    }

    private static boolean reaches(Rule rule, DomainPolicy domain) {
        return switch (rule.target().scope()) {
            case SITE -> true;
            case DOMAIN -> rule.target().domain().filter(domain.name()::equals).isPresent();
            case LIST -> rule.target().list().filter(list -> list.domain().equals(domain.name())).isPresent();
        };
    }

    private boolean meansNobody(SenderTerm term) {
        return term instanceof SenderTerm.InSet set && emptySets.contains(set.name());
    }
}
