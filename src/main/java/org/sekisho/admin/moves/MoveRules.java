package org.sekisho.admin.moves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Role;
import org.sekisho.store.FollowStore;
import org.sekisho.store.RuleStore;

/** The rules of the two lists of a move. */
@ApplicationScoped
public class MoveRules {

    private static final String SIGNPOST = "Moved: ";
    private static final int LONGEST_REPLY = 200;

    @Inject
    private RuleStore rules;

    @Inject
    private FollowStore follows;

    /** Gives a list the rules of another one, and no others. */
    void copy(MailingList from, MailingList to) {
        of(to).forEach(rule -> rules.delete(rule.getId()));
        List<Long> followed = follows.rulesOf(from.getId()).stream().map(SenderRule::getId).toList();
        int position = 1;
        for (SenderRule rule : of(from)) {
            if (!isSignpost(rule, to.getAddress())) {
                SenderRule saved = rules.save(like(rule, to, position++));
                if (followed.contains(rule.getId())) {
                    follows.mark(saved);
                }
            }
        }
        follows.copy(from.getId(), to.getId(), MovedList.id(EmailAddress.of(to.getAddress())));
    }

    /** Puts the hint before all other rules, about posts alone; once. */
    void putSignpost(MailingList list, MovedList moved) {
        List<SenderRule> others = of(list);
        if (others.stream().noneMatch(rule -> isSignpost(rule, moved.to().toString()))) {
            others.forEach(rule -> rule.setPosition(rule.getPosition() + 1));
            rules.save(signpost(list, moved, EnumSet.of(Role.POST)));
        }
    }

    void takeSignpostAway(MailingList list, MovedList moved) {
        of(list).stream().filter(rule -> isSignpost(rule, moved.to().toString())).forEach(rule -> rules.delete(rule.getId()));
        int position = 1;
        for (SenderRule rule : of(list)) {
            rule.setPosition(position++);
        }
    }

    /** From now on the hint is about every address of the list, and there is no other rule. */
    void leaveOnlySignpost(MailingList list, MovedList moved) {
        of(list).forEach(rule -> rules.delete(rule.getId()));
        rules.save(signpost(list, moved, EnumSet.noneOf(Role.class)));
    }

    private List<SenderRule> of(MailingList list) {
        SenderRule any = new SenderRule();
        any.setList(list);
        return rules.besides(any);
    }

    /** Told by its note and by refusing everybody: a rule that somebody wrote is never taken for it. */
    private static boolean isSignpost(SenderRule rule, String to) {
        return rule.getNote().equals(SIGNPOST + to) && rule.getAction() == Action.REJECT && rule.getSenders().isEmpty();
    }

    private static SenderRule signpost(MailingList list, MovedList moved, EnumSet<Role> roles) {
        SenderRule rule = new SenderRule();
        rule.setList(list);
        rule.setPosition(1);
        rule.setAction(Action.REJECT);
        rule.setRoles(roles);
        rule.setReplyEnglish(reply("this list has moved to " + moved.to(), "this list has moved"));
        rule.setReplyJapanese(reply("このリストは " + moved.to() + " に移りました", "このリストは移りました"));
        rule.setNote(SIGNPOST + moved.to());
        return rule;
    }

    private static String reply(String text, String shorter) {
        return text.length() <= LONGEST_REPLY ? text : shorter;
    }

    private static SenderRule like(SenderRule rule, MailingList list, int position) {
        SenderRule copy = new SenderRule();
        copy.setList(list);
        copy.setPosition(position);
        copy.setSenders(rule.getSenders());
        copy.setNullSender(rule.getNullSender());
        copy.setClients(rule.getClients());
        copy.setInside(rule.getInside());
        copy.setLogins(rule.getLogins());
        copy.setRoles(rule.getRoles());
        copy.setAction(rule.getAction());
        copy.setMode(rule.getMode());
        copy.setExpires(rule.getExpires());
        copy.setReplyEnglish(rule.getReplyEnglish());
        copy.setReplyJapanese(rule.getReplyJapanese());
        copy.setNote(rule.getNote());
        return copy;
    }
}
