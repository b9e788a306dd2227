package org.sekisho.policy.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;
import org.sekisho.policy.terms.SetName;

/** A whole policy as strings, and the same as values. */
record Plan(List<ADomain> domains, List<AList> lists, Insiders insiders, List<ASet> sets, List<ARule> rules,
        String mode) {

    record ADomain(String name, String exposure, String backend, String proof, String mode) {
        DomainPolicy value() {
            return new DomainPolicy(DomainName.of(name), Exposure.valueOf(exposure), Backend.valueOf(backend),
                    Proof.valueOf(proof), Mode.valueOf(mode));
        }
    }

    record AList(String name, String domain, String policy, String mode, List<String> members,
            List<String> announcers) {
        String address() {
            return name + "@" + domain;
        }

        ListPolicy value() {
            return new ListPolicy(EmailAddress.of(address()), PostingPolicy.valueOf(policy), Mode.valueOf(mode),
                    addresses(members), addresses(announcers));
        }

        private static Set<EmailAddress> addresses(List<String> texts) {
            return texts.stream().map(EmailAddress::of).collect(Collectors.toSet());
        }
    }

    record Insiders(List<String> networks, List<String> domains, List<String> relays, List<String> own) {
        Inside value() {
            return new Inside(cidrs(networks), domains.stream().map(InsideDomain::of).toList(), cidrs(relays),
                    cidrs(own));
        }
    }

    record ASet(String name, boolean folding, List<String> entries) {
        SetDefinition value() {
            return SetDefinition.of(SetName.of(name), folding, entries.stream().map(SetEntry::of).toList(),
                    new AddressBook());
        }
    }

    record ACondition(List<String> senders, Optional<Boolean> nullSender, List<String> clients,
            Optional<Boolean> inside, List<String> logins, List<String> roles) {
        Condition value() {
            return new Condition(senders.stream().map(SenderTerm::of).toList(), nullSender, cidrs(clients), inside,
                    new HashSet<>(logins), roles.stream().map(Role::valueOf).collect(Collectors.toSet()));
        }
    }

    record ARule(long id, String scope, String target, ACondition condition, String action, String mode,
            Optional<Instant> expires) {
        Rule value() {
            return new Rule(new RuleId(id), place(), condition.value(), Action.valueOf(action), Mode.valueOf(mode),
                    expires, Optional.empty());
        }

        private RuleTarget place() {
            return switch (scope) {
                case "SITE" -> RuleTarget.site();
                case "DOMAIN" -> RuleTarget.domain(DomainName.of(target));
                default -> RuleTarget.list(EmailAddress.of(target));
            };
        }
    }

    PolicySource value() {
        return new PolicySource(domains.stream().map(ADomain::value).toList(), lists.stream().map(AList::value).toList(),
                insiders.value(), sets.stream().map(ASet::value).toList(), rules.stream().map(ARule::value).toList(), Mode.valueOf(mode));
    }

    Plan with(List<ARule> otherRules) {
        return new Plan(domains, lists, insiders, sets, otherRules, mode);
    }

    Plan with(String otherMode) {
        return new Plan(domains, lists, insiders, sets, rules, otherMode);
    }

    private static List<Network> cidrs(List<String> texts) {
        return texts.stream().map(Network::of).toList();
    }
}
