package org.sekisho.admin.moves;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.admin.Audit;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderSet;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.store.DomainStore;
import org.sekisho.store.FollowStore;
import org.sekisho.store.ListStore;
import org.sekisho.store.SetStore;

/** The part of a move that is done here: the list, its people, its rules, its place in sender sets. */
@ApplicationScoped
@Transactional
public class MovePolicy {

    @Inject
    private ListStore lists;

    @Inject
    private DomainStore domains;

    @Inject
    private SetStore sets;

    @Inject
    private FollowStore follows;

    @Inject
    private MoveRules rules;

    @Inject
    private Audit audit;

    /** Makes the list here, like the old one as far as the new domain's exposure allows. */
    public void make(MovedList moved) {
        MailingList old = lists.byAddress(moved.from()).orElseThrow();
        ListDomain domain = domains.byName(moved.to().domain().ascii()).orElseThrow();
        MailingList list = lists.byAddress(moved.to()).orElseGet(MailingList::new);
        list.setDomain(domain);
        list.setName(moved.to().local());
        list.setDescription(old.getDescription());
        list.setMode(old.getMode());
        list.setChecksHeaders(old.isChecksHeaders());
        list.setPostingPolicy(policy(old.getPostingPolicy(), domain.getExposure()));
        long to = lists.save(list).getId();
        long from = old.getId();
        lists.replaceMembers(to, lists.members(from));
        lists.replaceOwners(to, lists.owners(from));
        lists.replaceAnnouncers(to, lists.announcers(from));
        rules.copy(lists.find(from).orElseThrow(), lists.find(to).orElseThrow());
        setsNaming(moved.from()).forEach(set -> set.getEntries().add(SetEntry.MEMBERS + moved.to()));
        audit.notePolicyChange("move.policy", moved);
    }

    /** Takes the new list away again. */
    public void unmake(MovedList moved) {
        setsNaming(moved.to()).forEach(set -> set.getEntries().remove(SetEntry.MEMBERS + moved.to()));
        lists.byAddress(moved.to()).ifPresent(list -> lists.delete(list.getId()));
        audit.notePolicyChange("move.policyUndone", moved);
    }

    /** From now on posts to the old address are refused with a hint; bounces and requests still reach the old list. */
    public void putSignpost(MovedList moved) {
        rules.putSignpost(lists.byAddress(moved.from()).orElseThrow(), moved);
        audit.notePolicyChange("move.signpost", moved);
    }

    /** Takes the hint away again. */
    public void takeSignpostAway(MovedList moved) {
        lists.byAddress(moved.from()).ifPresent(list -> rules.takeSignpostAway(list, moved));
        audit.notePolicyChange("move.signpostUndone", moved);
    }

    /** The old list is gone: here it is forgotten too, or stays as nothing but the hint. */
    public void retire(MovedList moved) {
        setsNaming(moved.from()).forEach(set -> set.getEntries().remove(SetEntry.MEMBERS + moved.from()));
        Optional<MailingList> old = lists.byAddress(moved.from());
        if (moved.signpost()) {
            old.ifPresent(list -> leaveOnlySignpost(list, moved));
        } else {
            old.ifPresent(list -> lists.delete(list.getId()));
        }
        audit.notePolicyChange("move.retire", moved);
    }

    private void leaveOnlySignpost(MailingList list, MovedList moved) {
        list.setPostingPolicy(PostingPolicy.CLOSED);
        list.setMode(Mode.ENFORCE);
        rules.leaveOnlySignpost(list, moved);
        follows.forget(list.getId());
        long id = list.getId();
        lists.replaceMembers(id, Set.of());
        lists.replaceOwners(id, Set.of());
        lists.replaceAnnouncers(id, Set.of());
    }

    private static PostingPolicy policy(PostingPolicy old, Exposure exposure) {
        return old.isOfferedFor(exposure) ? old : PostingPolicy.defaultFor(exposure);
    }

    private List<SenderSet> setsNaming(EmailAddress list) {
        return sets.having(SetEntry.MEMBERS + list);
    }
}
