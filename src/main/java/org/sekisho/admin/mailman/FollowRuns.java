package org.sekisho.admin.mailman;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.admin.Audit;
import org.sekisho.envelope.DomainName;
import org.sekisho.mailman.MailmanTroubleException;
import org.sekisho.model.FollowChange;
import org.sekisho.model.FollowRun;
import org.sekisho.model.FollowedList;
import org.sekisho.model.ListDomain;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.store.DomainStore;
import org.sekisho.store.FollowStore;

/** The book of the readings of Mailman: which began, how far they came, what broke them off. */
@ApplicationScoped
@Transactional
public class FollowRuns {

    /** How many readings the change report goes back; at one every quarter of an hour, ten days. */
    private static final long KEPT = 1000;

    @Inject
    private FollowStore follows;

    @Inject
    private DomainStore domains;

    @Inject
    private Audit audit;

    /** Goes on with the run that was broken off last; begins a new one where none was. */
    public long begin() {
        Optional<FollowRun> brokenOff = follows.lastRun().filter(run -> run.getEndedAt().isEmpty());
        brokenOff.ifPresent(FollowRun::resume);
        long run = brokenOff.orElseGet(() -> follows.save(new FollowRun(Instant.now()))).getId();
        follows.forgetBefore(run - KEPT);
        return run;
    }

    /** Begins a new run, whatever became of the last one. */
    public long beginNew() {
        return follows.save(new FollowRun(Instant.now())).getId();
    }

    /** Sees to it that these are list domains, and keeps them in step from now on. */
    public void follow(long run, Map<DomainName, Exposure> chosen) {
        chosen.forEach((name, exposure) -> {
            ListDomain domain = domains.byName(name.ascii()).orElseGet(() -> add(run, name, exposure));
            if (domain.getBackend() == Backend.MAILMAN3) {
                follows.follow(domain.getId());
            }
        });
    }

    /** The list domains that are kept in step. */
    public Map<DomainName, Exposure> followed() {
        return follows.domains().stream().filter(domain -> domain.getBackend() == Backend.MAILMAN3)
                .collect(Collectors.toMap(domain -> DomainName.of(domain.getName()), ListDomain::getExposure));
    }

    /** The list-ids that the run has done in these domains. */
    public Set<String> doneIn(long run, Set<DomainName> of) {
        return of.stream().flatMap(name -> domains.byName(name.ascii()).stream())
                .flatMap(domain -> follows.listsIn(domain.getId()).stream())
                .filter(seen -> seen.getLastRun() == run).map(FollowedList::getMailmanId).collect(Collectors.toSet());
    }

    /** How far it has come. */
    public void reach(long run, int done, int total) {
        follows.find(run).ifPresent(row -> row.reach(done, total));
    }

    /** All lists are done. */
    public void end(long run) {
        follows.find(run).ifPresent(row -> row.end(Instant.now()));
    }

    /** What is done stays; the next run goes on. */
    public void breakOff(long run, RuntimeException why) {
        String kind = why instanceof MailmanTroubleException trouble ? trouble.trouble().name() : "HERE";
        follows.find(run).ifPresent(row -> row.breakOff(kind, String.valueOf(why.getMessage())));
    }

    /** How the last ones went. */
    public FollowReport report() {
        return new FollowReport(follows.lastWholeRun().flatMap(FollowRun::getEndedAt),
                follows.lastRun().map(FollowRun::getSentence).orElse(""));
    }

    private ListDomain add(long run, DomainName name, Exposure exposure) {
        ListDomain domain = new ListDomain();
        domain.setName(name.ascii());
        domain.setExposure(exposure);
        ListDomain saved = domains.save(domain);
        follows.add(new FollowChange(run, Instant.now(), ChangeKind.DOMAIN_NEW.name(), saved.getName(), exposure.name()));
        audit.notePolicyChange("domain.save", saved.getName() + " " + exposure);
        return saved;
    }
}
