package org.sekisho.admin.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.Limits;
import org.sekisho.admin.StaleException;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Scope;
import org.sekisho.store.DomainStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.RuleStore;
import org.sekisho.store.SetStore;

/** What an administrator may do with rules. */
@ApplicationScoped
@Administered
@Transactional
public class Rules {

    private static final Comparator<SenderRule> ORDER_OF_EXECUTION = Comparator.comparing(SenderRule::getScope)
            .thenComparing(Rules::targetName).thenComparing(SenderRule::getPosition);

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

    /** All rules: the site's, then those of lists, then those of domains, each target's in order. */
    public List<SenderRule> all() {
        return rules.all().stream().sorted(ORDER_OF_EXECUTION).toList();
    }

    /**
     * One rule, to edit.
     *
     * @throws StaleException when there is none of that number any more
     */
    public SenderRule get(long id) {
        return rules.find(id).orElseThrow(StaleException::new);
    }

    /** The rule of that number. */
    public Optional<SenderRule> find(long id) {
        return rules.find(id);
    }

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

    /** Deletes a rule; those behind it move up. */
    public void delete(long id) {
        SenderRule rule = get(id);
        List<SenderRule> others = new ArrayList<>(rules.besides(rule));
        others.remove(rule);
        rules.delete(id);
        number(others);
        audit.notePolicyChange("rule.delete", id + " " + targetName(rule));
    }

    /** Puts a rule before the one that is before it; nothing happens to the first one. */
    public void moveUp(long id) {
        move(id, -1);
    }

    /** Puts a rule behind the one that is behind it; nothing happens to the last one. */
    public void moveDown(long id) {
        move(id, 1);
    }

    /**
     * Puts a rule at the place of another one of the same target; those between them move over.
     *
     * @throws InvalidInputException about {@code position} when the other one has another target
     * @throws StaleException        when one of them is gone
     */
    public void moveTo(long id, long place) {
        SenderRule rule = get(id);
        SenderRule other = get(place);
        List<SenderRule> row = new ArrayList<>(rules.besides(rule));
        int to = row.indexOf(other);
        if (to < 0) {
            throw new InvalidInputException("position", "problem.rule.otherTarget");
        }
        row.remove(rule);
        row.add(to, rule);
        number(row);
        audit.notePolicyChange("rule.move", id + " " + targetName(rule));
    }

    /** Switches a rule between enforce, monitor and off. */
    public void switchMode(long id, Mode mode) {
        SenderRule rule = get(id);
        rule.setMode(mode);
        audit.notePolicyChange("rule.mode", id + " " + mode + " " + targetName(rule));
    }

    private void refuseUnknownSets(SenderRule edited) {
        RuleCheck.setsOf(edited).stream().filter(name -> sets.byName(name.text()).isEmpty()).findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException("senders", "problem.rule.unknownSet", name);
                });
    }

    private void move(long id, int step) {
        SenderRule rule = get(id);
        List<SenderRule> row = new ArrayList<>(rules.besides(rule));
        int from = row.indexOf(rule);
        int to = from + step;
        if (to >= 0 && to < row.size()) {
            Collections.swap(row, from, to);
            number(row);
            audit.notePolicyChange("rule.move", id + " " + targetName(rule));
        }
    }

    private static void number(List<SenderRule> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).setPosition(i + 1);
        }
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

    private static String targetName(SenderRule rule) {
        return switch (rule.getScope()) {
            case SITE -> "";
            case LIST -> rule.getList().getAddress();
            case DOMAIN -> rule.getDomain().getName();
        };
    }
}
