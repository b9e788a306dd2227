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
import org.sekisho.admin.StaleException;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Mode;
import org.sekisho.store.RuleStore;

/** What an administrator may do with rules. */
@ApplicationScoped
@Administered
@Transactional
public class Rules {

    private static final Comparator<SenderRule> ORDER_OF_EXECUTION = Comparator.comparing(SenderRule::getScope)
            .thenComparing(RuleKeeping::targetName).thenComparing(SenderRule::getPosition);

    @Inject
    private RuleStore rules;

    @Inject
    private RuleKeeping keeping;

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
        return keeping.save(edited);
    }

    /** Deletes a rule; those behind it move up. */
    public void delete(long id) {
        SenderRule rule = get(id);
        List<SenderRule> others = new ArrayList<>(rules.besides(rule));
        others.remove(rule);
        rules.delete(id);
        RuleKeeping.number(others);
        audit.notePolicyChange("rule.delete", id + " " + RuleKeeping.targetName(rule));
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
        RuleKeeping.number(row);
        audit.notePolicyChange("rule.move", id + " " + RuleKeeping.targetName(rule));
    }

    /** Switches a rule between enforce, monitor and off. */
    public void switchMode(long id, Mode mode) {
        SenderRule rule = get(id);
        rule.setMode(mode);
        audit.notePolicyChange("rule.mode", id + " " + mode + " " + RuleKeeping.targetName(rule));
    }

    private void move(long id, int step) {
        SenderRule rule = get(id);
        List<SenderRule> row = new ArrayList<>(rules.besides(rule));
        int from = row.indexOf(rule);
        int to = from + step;
        if (to >= 0 && to < row.size()) {
            Collections.swap(row, from, to);
            RuleKeeping.number(row);
            audit.notePolicyChange("rule.move", id + " " + RuleKeeping.targetName(rule));
        }
    }
}
