package org.sekisho.admin.mailman;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sekisho.admin.Limits;
import org.sekisho.envelope.DomainName;
import org.sekisho.mailman.MailmanList;
import org.sekisho.mailman.MailmanRest;
import org.sekisho.mailman.MailmanTrouble;
import org.sekisho.mailman.MailmanTroubleException;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.store.DomainStore;
import org.sekisho.store.MoveStore;

/** Reads the lists of some domains, one after the other: to look at them, or to write a few at a time. */
@ApplicationScoped
public class FollowReading {

    /** Lists, and members, of one transaction; after each the whole policy is compiled anew. */
    private static final int LISTS_AT_ONCE = 50;
    private static final int MEMBERS_AT_ONCE = 20_000;

    @Inject
    private MailmanConnection connection;

    @Inject
    private FollowWriter writer;

    @Inject
    private FollowRuns runs;

    @Inject
    private DomainStore domains;

    @Inject
    private MoveStore moves;

    @Inject
    private Limits limits;

    /**
     * Reads without writing.
     *
     * @param each     gets every list that can be read
     * @param leftOut  gets what is in the way of the others
     * @param progress is told how far it is
     */
    void look(Map<DomainName, Exposure> chosen, Consumer<ListDraft> each, Consumer<ImportRemark> leftOut,
            Consumer<UnaryOperator<Progress>> progress) {
        Source source = open(chosen, Set.of(), progress);
        source.obstacles().forEach(leftOut);
        for (MailmanList list : source.lists()) {
            source.draft(list).ifPresent(each);
            progress.accept(before -> before.after(list.members()));
        }
    }

    /**
     * Reads and writes the lists that the run has not done yet. What is written stays when Mailman goes away in between.
     *
     * @throws MailmanTroubleException when Mailman cannot be read any further
     */
    @ActivateRequestContext
    public void take(long run, Map<DomainName, Exposure> chosen, Consumer<UnaryOperator<Progress>> progress) {
        runs.follow(run, chosen);
        Set<String> done = runs.doneIn(run, chosen.keySet());
        Source source = open(chosen, done, progress);
        writer.leaveOut(run, source.obstacles());
        int total = done.size() + source.lists().size();
        int written = done.size();
        List<ListDraft> waiting = new ArrayList<>();
        for (MailmanList list : source.lists()) {
            source.draft(list).ifPresent(waiting::add);
            if (isEnough(waiting)) {
                writer.write(run, waiting);
                written += waiting.size();
                runs.reach(run, written, total);
                waiting.clear();
            }
            progress.accept(before -> before.after(list.members()));
        }
        writer.write(run, waiting);
        runs.reach(run, total, total);
        chosen.keySet().stream().flatMap(name -> domains.byName(name.ascii()).stream())
                .forEach(domain -> writer.markGone(run, domain.getId()));
        runs.end(run);
    }

    private static boolean isEnough(List<ListDraft> waiting) {
        return waiting.size() >= LISTS_AT_ONCE
                || waiting.stream().mapToInt(draft -> draft.members().size()).sum() >= MEMBERS_AT_ONCE;
    }

    private Source open(Map<DomainName, Exposure> chosen, Set<String> done, Consumer<UnaryOperator<Progress>> progress) {
        MailmanRest mailman = connection.open();
        ListReading reading = new ListReading(mailman, limits.membersOfAList());
        List<ImportRemark> obstacles = new ArrayList<>();
        mailman.domains().stream().filter(domain -> chosen.containsKey(domain.name()))
                .forEach(domain -> domain.alias().ifPresent(alias -> obstacles.add(new ImportRemark(
                        ImportRemark.Kind.ALIAS_DOMAIN, domain.name().ascii(), alias))));
        // A list on its way here comes with the move's own step: until then it has neither settings nor people.
        Set<String> arriving = moves.arriving();
        List<MailmanList> lists = new ArrayList<>();
        for (MailmanList list : mailman.lists()) {
            if (chosen.containsKey(list.domain()) && !arriving.contains(list.address())) {
                reading.obstacle(list).ifPresentOrElse(obstacles::add, () -> lists.add(list));
            }
        }
        lists.sort(Comparator.comparing(MailmanList::address));
        int all = lists.size();
        lists.removeIf(list -> done.contains(list.id()));
        progress.accept(before -> before.of(all, all - lists.size()));
        return new Source(reading, lists, obstacles, chosen);
    }

    /** What is to be read. */
    private record Source(ListReading reading, List<MailmanList> lists, List<ImportRemark> obstacles,
            Map<DomainName, Exposure> chosen) {

        /** Empty when the list was deleted a moment ago. */
        Optional<ListDraft> draft(MailmanList list) {
            try {
                return Optional.of(reading.read(list, chosen.get(list.domain())));
            } catch (MailmanTroubleException trouble) {
                if (trouble.trouble() == MailmanTrouble.MISSING) {
                    return Optional.empty();
                }
                throw trouble;
            }
        }
    }
}
