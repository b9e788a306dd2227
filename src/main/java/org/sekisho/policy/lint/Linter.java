package org.sekisho.policy.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.sets.SenderSets;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Proof;

/** Looks through a policy for what can be proved to be odd. */
public final class Linter {

    private final PolicySource policy;
    private final Instant now;
    private final List<Remark> remarks = new ArrayList<>();

    private Linter(PolicySource policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /**
     * All remarks: those on rules in the order of the rules, then those on sets, on list domains and on who is inside.
     *
     * @param policy a policy that compiles
     * @param now    what has expired by then
     */
    public static List<Remark> look(PolicySource policy, Instant now) {
        Linter linter = new Linter(policy, now);
        linter.lookAtRules();
        linter.lookAtSets();
        policy.domains().forEach(linter::lookAtDomain);
        linter.lookAtInside();
        return List.copyOf(linter.remarks);
    }

    private void lookAtRules() {
        RuleOrder order = new RuleOrder(policy.rules(), now);
        Impossible impossible = new Impossible(policy);
        OpenDoors doors = new OpenDoors(policy);
        for (Rule rule : policy.rules()) {
            order.remarkOn(rule).ifPresent(remarks::add);
            if (rule.isLive(now)) {
                impossible.why(rule).ifPresent(why ->
                        remarks.add(Remark.about(Thing.RULE, rule.id(), RemarkKind.NEVER_HOLDS, why)));
                doors.remarkOn(rule).ifPresent(remarks::add);
            }
            rule.condition().senders().forEach(term -> lookAtPattern(Thing.RULE, rule.id(), term));
        }
    }

    private void lookAtSets() {
        SenderSets compiled = SenderSets.compile(policy.sets(), list -> policy.lists().stream()
                .filter(each -> each.address().equals(list)).findAny().map(ListPolicy::members)
                .orElseGet(AddressSet::none));
        Set<EmailAddress> lists = new HashSet<>(policy.lists().stream().map(ListPolicy::address).toList());
        compiled.empty().forEach(name -> remarks.add(Remark.about(Thing.SET, name, RemarkKind.EMPTY_SET)));
        for (SetDefinition set : policy.sets()) {
            for (SetEntry entry : set.entries()) {
                if (entry instanceof SetEntry.MembersOf members && !lists.contains(members.list())) {
                    remarks.add(Remark.about(Thing.SET, set.name(), RemarkKind.MISSING_LIST, members.list()));
                } else if (entry instanceof SetEntry.Sender sender) {
                    lookAtPattern(Thing.SET, set.name(), sender.term());
                }
            }
        }
    }

    private void lookAtPattern(Thing thing, Object name, SenderTerm term) {
        if (term instanceof SenderTerm.Matching matching) {
            PatternTrap.in(matching).ifPresent(trap -> remarks.add(Remark.about(thing, name, RemarkKind.PATTERN_TRAP,
                    matching, trap.victim(), trap.safeForm())));
        }
    }

    private void lookAtDomain(DomainPolicy domain) {
        if (domain.exposure() == Exposure.INTERNAL && domain.proof() == Proof.CLAIM) {
            remarks.add(Remark.about(Thing.DOMAIN, domain.name(), RemarkKind.CLAIM_IS_FORGEABLE));
        }
        Impossible.noInsider(domain.proof(), policy.inside()).filter(why -> domain.exposure() == Exposure.INTERNAL)
                .ifPresent(why -> remarks.add(Remark.about(Thing.DOMAIN, domain.name(), RemarkKind.NOBODY_INSIDE, why)));
    }

    private void lookAtInside() {
        Inside inside = policy.inside();
        for (Network network : Stream.concat(inside.networks().stream(), inside.own().stream()).toList()) {
            inside.relays().stream().filter(network::contains).forEach(relay ->
                    remarks.add(Remark.about(Thing.INSIDE, "", RemarkKind.RELAY_INSIDE, network, relay)));
        }
    }
}
