package org.sekisho.admin.mailman;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.admin.Audit;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.FollowChange;
import org.sekisho.model.FollowedList;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.store.DomainStore;
import org.sekisho.store.FollowStore;
import org.sekisho.store.ListStore;

/** Writes drafts: a few lists in one transaction, each whole. */
@ApplicationScoped
@Transactional
public class FollowWriter {

    @Inject
    private FollowStore follows;

    @Inject
    private DomainStore domains;

    @Inject
    private ListStore lists;

    @Inject
    private FollowRules rules;

    @Inject
    private Audit audit;

    /** Writes these lists down as seen by that run; a new snapshot is compiled when anything is other than before. */
    public void write(long run, List<ListDraft> drafts) {
        Changes changes = new Changes(run, Instant.now());
        drafts.stream().map(draft -> draft.address().domain().ascii()).distinct().sorted()
                .flatMap(name -> domains.byName(name).stream()).forEach(domain -> follows.lock(domain.getId()));
        drafts.forEach(draft -> write(draft, changes));
        finish(changes);
    }

    /** Marks the lists of that domain that the run has not seen; they stay here with what is known of them. */
    public void markGone(long run, long domain) {
        Changes changes = new Changes(run, Instant.now());
        for (FollowedList seen : follows.listsIn(domain)) {
            if (seen.getLastRun() != run && !seen.isGone()) {
                seen.setGone(true);
                lists.find(seen.getListId()).ifPresent(list -> changes.add(ChangeKind.LIST_GONE, list.getAddress(), ""));
            }
        }
        finish(changes);
    }

    /** Writes down what could not be taken. */
    public void leaveOut(long run, List<ImportRemark> remarks) {
        Changes changes = new Changes(run, Instant.now());
        remarks.forEach(changes::leftOut);
        finish(changes);
    }

    private void write(ListDraft draft, Changes changes) {
        ListDomain domain = domains.byName(draft.address().domain().ascii()).orElseThrow();
        Optional<MailingList> known = lists.byAddress(draft.address());
        if (known.isEmpty() && isTaken(draft.address(), domain)) {
            changes.leftOut(new ImportRemark(ImportRemark.Kind.NAME_TAKEN, draft.address().toString(), ""));
            return;
        }
        MailingList list = known.orElseGet(() -> add(domain, draft, changes));
        FollowedList seen = follows.list(list.getId())
                .orElseGet(() -> new FollowedList(list.getId(), draft.mailmanId()));
        if (seen.isGone()) {
            changes.add(ChangeKind.LIST_BACK, list.getAddress(), "");
        }
        takePolicy(list, draft.policy(), seen, changes);
        rules.take(list, draft, seen, changes);
        seen.setGone(false);
        seen.setLastRun(changes.run());
        follows.save(seen);
        takePeople(list, draft, changes);
        draft.remarks().forEach(changes::leftOut);
    }

    /** Behind Mailman 2.1 a name is unique across all list domains. */
    private boolean isTaken(EmailAddress address, ListDomain domain) {
        return lists.byName(address.local()).stream().anyMatch(list -> domain.getBackend() == Backend.MAILMAN21
                || list.getDomain().getBackend() == Backend.MAILMAN21);
    }

    private MailingList add(ListDomain domain, ListDraft draft, Changes changes) {
        MailingList list = new MailingList();
        list.setDomain(domain);
        list.setName(draft.address().local());
        list.setDescription(draft.description());
        list.setPostingPolicy(draft.policy());
        MailingList saved = lists.save(list);
        changes.add(ChangeKind.LIST_NEW, saved.getAddress(), draft.policy().name());
        return saved;
    }

    private static void takePolicy(MailingList list, PostingPolicy now, FollowedList seen, Changes changes) {
        boolean isChangedThere = !seen.getPolicySeen().equals(now.name());
        boolean isAsSeen = seen.getPolicySeen().equals(list.getPostingPolicy().name());
        if (isChangedThere && list.getPostingPolicy() != now) {
            changes.add(isAsSeen ? ChangeKind.POLICY : ChangeKind.POLICY_KEPT, list.getAddress(),
                    list.getPostingPolicy() + " / " + now);
            list.setPostingPolicy(isAsSeen ? now : list.getPostingPolicy());
        }
        seen.setPolicySeen(now.name());
    }

    private void takePeople(MailingList list, ListDraft draft, Changes changes) {
        long id = list.getId();
        String address = list.getAddress();
        if (changes.addPeople(ChangeKind.MEMBERS, address, lists.members(id), draft.members())) {
            lists.replaceMembers(id, draft.members());
        }
        if (changes.addPeople(ChangeKind.OWNERS, address, lists.owners(id), draft.owners())) {
            lists.replaceOwners(id, draft.owners());
        }
        boolean fromMailman = draft.policy() == PostingPolicy.ANNOUNCERS;
        if (fromMailman && changes.addPeople(ChangeKind.ANNOUNCERS, address, lists.announcers(id), draft.announcers())) {
            lists.replaceAnnouncers(id, draft.announcers());
        }
    }

    private void finish(Changes changes) {
        changes.all().stream().filter(change -> !isKnownAlready(change)).forEach(follows::add);
        if (changes.anyOfThePolicy()) {
            audit.notePolicyChange("mailman.take", changes.subjects());
        }
    }

    /** What cannot be taken is said once, not with every reading. */
    private boolean isKnownAlready(FollowChange change) {
        return change.getKind().equals(ChangeKind.LEFT_OUT.name()) && follows.isNoted(change);
    }

    /** What one transaction changes. */
    static final class Changes {

        private static final int MOST_SUBJECTS = 20;

        private final long run;
        private final Instant at;
        private final List<FollowChange> all = new ArrayList<>();

        Changes(long run, Instant at) {
            this.run = run;
            this.at = at;
        }

        long run() {
            return run;
        }

        List<FollowChange> all() {
            return all;
        }

        void add(ChangeKind kind, String subject, String detail) {
            all.add(new FollowChange(run, at, kind.name(), subject, detail));
        }

        void leftOut(ImportRemark remark) {
            add(ChangeKind.LEFT_OUT, remark.subject(), (remark.kind() + " " + remark.detail()).strip());
        }

        /** Says whether the two are different. */
        boolean addPeople(ChangeKind kind, String subject, Set<String> before, Set<String> now) {
            Set<String> come = new HashSet<>(now);
            come.removeAll(before);
            Set<String> left = new HashSet<>(before);
            left.removeAll(now);
            if (!come.isEmpty() || !left.isEmpty()) {
                add(kind, subject, "+" + come.size() + " \u2212" + left.size());
            }
            return !come.isEmpty() || !left.isEmpty();
        }

        boolean anyOfThePolicy() {
            Set<String> noted = Set.of(ChangeKind.LEFT_OUT.name(), ChangeKind.POLICY_KEPT.name(),
                    ChangeKind.LIST_GONE.name(), ChangeKind.OWNERS.name());
            return all.stream().anyMatch(change -> !noted.contains(change.getKind()));
        }

        String subjects() {
            List<String> subjects = all.stream().map(FollowChange::getSubject).distinct().toList();
            return String.join(" ", subjects.subList(0, Math.min(MOST_SUBJECTS, subjects.size())))
                    + (subjects.size() > MOST_SUBJECTS ? " and " + (subjects.size() - MOST_SUBJECTS) + " more" : "");
        }
    }
}
