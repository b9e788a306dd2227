package org.sekisho.admin.mailman;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.envelope.DomainName;
import org.sekisho.mailman.MailmanList;
import org.sekisho.mailman.MailmanRest;
import org.sekisho.mailman.MailmanTroubleException;
import org.sekisho.model.FollowChange;
import org.sekisho.model.FollowRun;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.policy.lint.Linter;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.store.DomainStore;
import org.sekisho.store.FollowStore;
import org.sekisho.store.PolicyStore;

/** What an administrator may do with the lists of Mailman 3. */
@ApplicationScoped
@Administered
@Transactional
public class MailmanLists {

    private static final String DOMAINS = "domains";

    @Inject
    private MailmanConnection connection;

    @Inject
    private FollowJob job;

    @Inject
    private FollowStore follows;

    @Inject
    private DomainStore domains;

    @Inject
    private PolicyStore policies;

    @Inject
    private Audit audit;

    /**
     * Where Mailman is, without the password; empty when none is set.
     *
     * @throws InvalidInputException about {@code url} when it cannot be a Mailman's
     */
    public Optional<String> place() {
        return connection.place();
    }

    /**
     * Asks Mailman now which domains it has.
     *
     * @throws InvalidInputException about {@code url} when it cannot be read, with the reason
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<FoundDomain> ask() {
        MailmanRest mailman = connection.open();
        try {
            Map<DomainName, List<MailmanList>> lists =
                    mailman.lists().stream().collect(Collectors.groupingBy(MailmanList::domain));
            return mailman.domains().stream().map(domain ->
                    found(domain.name(), lists.getOrDefault(domain.name(), List.of()))).toList();
        } catch (MailmanTroubleException trouble) {
            throw new InvalidInputException("url", "problem.mailman." + trouble.trouble(), trouble.getMessage());
        }
    }

    /**
     * Begins to look at what an import of these domains would make.
     *
     * @param chosen the domains; the exposure counts where the domain is no list domain yet
     * @throws InvalidInputException about {@code domains} when there are none or something is under way already
     */
    public void startLook(Map<String, Exposure> chosen) {
        refuseUnless(job.startLook(read(chosen)));
    }

    /**
     * Begins to import these domains, and keeps them in step from then on; goes on where an import was broken off.
     *
     * @param chosen as for {@link #startLook}
     * @throws InvalidInputException about {@code domains} when there are none, one is behind Mailman 2.1 here, or
     *                               something is under way already
     */
    public void startImport(Map<String, Exposure> chosen) {
        Map<DomainName, Exposure> read = read(chosen);
        audit.note("mailman.import", read.keySet());
        refuseUnless(job.startImport(read));
    }

    /**
     * Begins to bring what was imported into step; goes on where that was broken off.
     *
     * @throws InvalidInputException about {@code domains} when nothing was imported yet, or something is under way already
     */
    public void startStep() {
        startImport(follows.domains().stream().collect(Collectors.toMap(ListDomain::getName, ListDomain::getExposure)));
    }

    /** How far the reading on this node has come. */
    public Progress progress() {
        return job.progress();
    }

    /** What the last look on this node found. */
    public ImportPreview preview() {
        return job.preview();
    }

    /** The list domains that are kept in step. */
    public List<String> followed() {
        return follows.domains().stream().map(ListDomain::getName).toList();
    }

    /** The lists that Mailman has no more; they stay here until somebody deletes them. */
    public List<MailingList> gone() {
        return follows.gone();
    }

    /** The last reading; whole, broken off or under way. */
    public Optional<FollowRun> lastRun() {
        return follows.lastRun();
    }

    /** When Mailman was last read to the end. */
    public Optional<Instant> lastWhole() {
        return follows.lastWholeRun().flatMap(FollowRun::getEndedAt);
    }

    /** What was changed here, the newest first. */
    public List<FollowChange> changes(int limit) {
        return follows.latestChanges(limit);
    }

    /** What the linter says of the rules that came from Mailman. */
    public List<Remark> remarks() {
        Set<String> ours = new HashSet<>(follows.rules().stream().map(String::valueOf).toList());
        return ours.isEmpty() ? List.of() : Linter.look(policies.read(), Instant.now()).stream()
                .filter(remark -> remark.subject().thing() == Remark.Thing.RULE && ours.contains(remark.subject().name()))
                .toList();
    }

    private FoundDomain found(DomainName name, List<MailmanList> lists) {
        Optional<ListDomain> known = domains.byName(name.ascii());
        return new FoundDomain(name.ascii(), lists.size(), lists.stream().mapToInt(MailmanList::members).sum(),
                known.map(ListDomain::getExposure).orElse(Exposure.INTERNAL), known.isPresent(),
                followed().contains(name.ascii()),
                known.filter(domain -> domain.getBackend() == Backend.MAILMAN21).isEmpty());
    }

    private Map<DomainName, Exposure> read(Map<String, Exposure> chosen) {
        if (chosen.isEmpty()) {
            throw new InvalidInputException(DOMAINS, "problem.mailman.noDomain");
        }
        Map<DomainName, Exposure> read = new TreeMap<>();
        chosen.forEach((text, exposure) -> {
            DomainName name = Entered.read(DOMAINS, "problem.domain.name", text, DomainName::of);
            Optional<ListDomain> known = domains.byName(name.ascii());
            known.filter(domain -> domain.getBackend() == Backend.MAILMAN21).ifPresent(other -> {
                throw new InvalidInputException(DOMAINS, "problem.mailman.backend", other.getName());
            });
            read.put(name, known.map(ListDomain::getExposure).orElse(exposure));
        });
        return read;
    }

    private static void refuseUnless(boolean isStarted) {
        if (!isStarted) {
            throw new InvalidInputException(DOMAINS, "problem.mailman.running");
        }
    }
}
