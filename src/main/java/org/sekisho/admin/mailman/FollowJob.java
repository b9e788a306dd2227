package org.sekisho.admin.mailman;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sekisho.envelope.DomainName;
import org.sekisho.model.MailingList;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.store.ListStore;
import org.sekisho.store.PolicyStore;

/** The one reading of Mailman that may be under way on this node; in the background where somebody waits for the page. */
@ApplicationScoped
public class FollowJob {

    private static final Logger LOG = System.getLogger(FollowJob.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private FollowReading reading;

    @Inject
    private FollowRuns runs;

    @Inject
    private ListStore lists;

    @Inject
    private PolicyStore policies;

    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.none());
    private final AtomicReference<ImportPreview> preview = new AtomicReference<>(ImportPreview.none());

    Progress progress() {
        return progress.get();
    }

    /** What the last look on this node found. */
    ImportPreview preview() {
        return preview.get();
    }

    /** Begins to look, in the background; says no when something is under way. */
    boolean startLook(Map<DomainName, Exposure> chosen) {
        return start(true, () -> look(chosen));
    }

    /** Begins to import, in the background; says no when something is under way. */
    boolean startImport(Map<DomainName, Exposure> chosen) {
        return start(false, () -> take(chosen));
    }

    /**
     * Brings the followed domains into step, here and now. Called by the schedule, without a login.
     *
     * @return whether anything was to be done and nothing else was under way
     */
    public boolean step() {
        Map<DomainName, Exposure> followed = runs.followed();
        if (followed.isEmpty() || !claim(false)) {
            return false;
        }
        run(() -> take(followed));
        return true;
    }

    private boolean start(boolean isPreview, Runnable work) {
        if (!claim(isPreview)) {
            return false;
        }
        executor.execute(() -> run(work));
        return true;
    }

    private boolean claim(boolean isPreview) {
        Progress before = progress.get();
        return !before.running() && progress.compareAndSet(before, Progress.begun(isPreview));
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "the reading of Mailman has failed", failed);
        } finally {
            progress.updateAndGet(Progress::ended);
        }
    }

    private void look(Map<DomainName, Exposure> chosen) {
        Set<String> known = lists.all().stream().map(MailingList::getAddress).collect(Collectors.toSet());
        ImportPreview.Gathering gathering = new ImportPreview.Gathering(chosen, known,
                new DraftRemarks(policies.read().inside(), Instant.now()));
        try {
            reading.look(chosen, gathering::add, gathering::leaveOut, this::progressed);
            preview.set(gathering.whole());
        } catch (RuntimeException trouble) {
            preview.set(gathering.brokenOff(trouble.getMessage()));
        }
    }

    private void take(Map<DomainName, Exposure> chosen) {
        long run = runs.begin();
        try {
            reading.take(run, chosen, this::progressed);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Mailman could not be read to the end; what was known stays: {0}", trouble.toString());
            runs.breakOff(run, trouble);
        }
    }

    private void progressed(UnaryOperator<Progress> step) {
        progress.updateAndGet(step);
    }
}
