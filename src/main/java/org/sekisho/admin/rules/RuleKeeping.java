package org.sekisho.admin.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.admin.Audit;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.Limits;
import org.sekisho.admin.StaleException;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Scope;
import org.sekisho.store.DomainStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.RuleStore;
import org.sekisho.store.SetStore;

/** Keeps a rule, for use cases that have asked for the permission and stand in a transaction; not for pages. */
@ApplicationScoped
public class RuleKeeping {

    @Inject
    private RuleStore rules;

    @Inject
    private DomainStore domains;

    @Inject
    private ListStore lists;

    @Inject
    private SetStore sets;

    @Inject
    private Limits limits;

    @Inject
    private Audit audit;

    /**
     * Makes or changes a rule. Position 0 puts it at the end of its target's rules.
     *
     * @throws InvalidInputException about the field that cannot be taken, named as in {@link SenderRule}
     * @throws StaleException        when it was changed in the meantime
     */
    public SenderRule save(SenderRule edited) {
        RuleCheck.check(edited);
        refuseUnknownSets(edited);
        attachTarget(edited);
        List<SenderRule> others = new ArrayList<>(rules.besides(edited));
        others.removeIf(other -> other.getId().equals(edited.getId()));
        if (others.size() >= limits.rulesOfATarget()) {
            throw new InvalidInputException("scope", "problem.rule.tooMany", limits.rulesOfATarget());
        }
        boolean atTheEnd = edited.getPosition() <= 0 || edited.getPosition() > others.size() + 1;
        edited.setPosition(atTheEnd ? others.size() + 1 : edited.getPosition());
        SenderRule saved = rules.save(edited);
        others.add(saved.getPosition() - 1, saved);
        number(others);
        audit.notePolicyChange("rule.save", saved.getId() + " " + saved.getAction() + " " + targetName(saved));
        return saved;
    }

    static void number(List<SenderRule> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).setPosition(i + 1);
        }
    }

    static String targetName(SenderRule rule) {
        return switch (rule.getScope()) {
            case SITE -> "";
            case LIST -> rule.getList().getAddress();
            case DOMAIN -> rule.getDomain().getName();
        };
    }

    private void refuseUnknownSets(SenderRule edited) {
        RuleCheck.setsOf(edited).stream().filter(name -> sets.byName(name.text()).isEmpty()).findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException("senders", "problem.rule.unknownSet", name);
                });
    }

    private void attachTarget(SenderRule edited) {
        if (edited.getScope() != Scope.DOMAIN) {
            edited.setDomain(null);
        } else {
            edited.setDomain(domains.find(edited.getDomain().getId()).orElseThrow(StaleException::new));
        }
        if (edited.getScope() != Scope.LIST) {
            edited.setList(null);
        } else {
            edited.setList(lists.find(edited.getList().getId()).orElseThrow(StaleException::new));
        }
    }
}
