package org.sekisho.admin.mailman;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lint.Linter;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;

/** What the linter says of the rules of a draft, before any of them is kept. */
final class DraftRemarks {

    private final Inside inside;
    private final Instant now;

    DraftRemarks(Inside inside, Instant now) {
        this.inside = inside;
        this.now = now;
    }

    List<Remark> on(ListDraft draft, Exposure exposure) {
        DomainPolicy domain = new DomainPolicy(draft.address().domain(), exposure, Backend.MAILMAN3,
                Proof.CLAIM_AND_NETWORK, Mode.ENFORCE);
        ListPolicy list = new ListPolicy(draft.address(), draft.policy(), Mode.ENFORCE, AddressSet.none(),
                AddressSet.none());
        return Linter.look(new PolicySource(List.of(domain), List.of(list), inside, rules(draft), Mode.ENFORCE), now)
                .stream().filter(remark -> remark.subject().thing() == Remark.Thing.RULE).toList();
    }

    private static List<Rule> rules(ListDraft draft) {
        List<Rule> rules = new ArrayList<>();
        for (RuleDraft rule : draft.rules()) {
            Condition condition = new Condition(rule.senders().stream().map(SenderTerm::of).toList(), Optional.empty(),
                    List.of(), rule.insideOnly() ? Optional.of(true) : Optional.empty(), Set.of(), Set.of(Role.POST));
            rules.add(new Rule(new RuleId(rules.size() + 1L), RuleTarget.list(draft.address()), condition, rule.action(),
                    Mode.ENFORCE, Optional.empty(), Optional.empty()));
        }
        return rules;
    }
}
