package org.sekisho.admin.mailman;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sekisho.model.FollowedList;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.store.FollowStore;
import org.sekisho.store.RuleStore;

/** Puts the rules of a draft behind those that were written by hand. */
@ApplicationScoped
public class FollowRules {

    @Inject
    private FollowStore follows;

    @Inject
    private RuleStore rules;

    /** Nothing happens while Mailman's settings are as they were seen last. */
    void take(MailingList list, ListDraft draft, FollowedList seen, FollowWriter.Changes changes) {
        String digest = DraftRules.digest(draft.rules());
        if (digest.equals(seen.getRulesSeen())) {
            return;
        }
        List<SenderRule> old = follows.rulesOf(list.getId());
        List<SenderRule> now = DraftRules.rows(list, draft.rules());
        old.forEach(rule -> rules.delete(rule.getId()));
        now.forEach(rule -> append(list, rule));
        number(list);
        seen.setRulesSeen(digest);
        if (!old.isEmpty() || !now.isEmpty()) {
            changes.add(ChangeKind.RULES, list.getAddress(), "+" + now.size() + " \u2212" + old.size());
        }
    }

    private void append(MailingList list, SenderRule rule) {
        rule.setPosition(Integer.MAX_VALUE);
        follows.mark(rules.save(rule));
    }

    /** The positions of one target are 1, 2, 3, without gaps. */
    private void number(MailingList list) {
        SenderRule any = new SenderRule();
        any.setList(list);
        List<SenderRule> row = rules.besides(any);
        for (int i = 0; i < row.size(); i++) {
            row.get(i).setPosition(i + 1);
        }
    }
}
