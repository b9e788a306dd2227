package org.sekisho.store;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.Snapshot;

/** Holds the snapshot in force and swaps it after every change. */
@ApplicationScoped
public class SnapshotHolder implements CurrentSnapshot {

    private static final Logger LOG = System.getLogger(SnapshotHolder.class.getName());
    private static final long PATIENCE_SECONDS = 30;

    private final PolicyStore policies;
    private final Executor executor;
    private final AtomicReference<Snapshot> current = new AtomicReference<>();

    /** For the container's proxies. */
    protected SnapshotHolder() {
        this(null, (Executor) null);
    }

    @Inject
    SnapshotHolder(PolicyStore policies, ManagedExecutorService executor) {
        this(policies, (Executor) executor);
    }

    SnapshotHolder(PolicyStore policies, Executor executor) {
        this.policies = policies;
        this.executor = executor;
    }

    @Override
    public Snapshot get() {
        return Optional.ofNullable(current.get()).orElseThrow(NoSnapshotException::new);
    }

    /** The version of the snapshot in force; empty before the first one. */
    public Optional<Long> version() {
        return Optional.ofNullable(current.get()).map(Snapshot::version);
    }

    /** Compiles the policy that the database holds and puts it in force, unless a newer one is. */
    public synchronized void reload() {
        Snapshot loaded = policies.load();
        if (current.get() == null || loaded.version() >= current.get().version()) {
            current.set(loaded);
        }
    }

    /** Compiles anew if another node, or a failed reload, left this snapshot behind. */
    public void catchUp() {
        if (!version().equals(Optional.of(policies.version()))) {
            reload();
        }
    }

    /**
     * Runs on another thread, because the one that just committed still belongs to its transaction; waited for, so that
     * whoever made the change finds it in force when the call returns.
     */
    void policyChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PolicyChanged event) {
        try {
            CompletableFuture.runAsync(this::reload, executor).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.log(Level.ERROR, "the changed policy could not be compiled; snapshot {0} stays in force: {1}",
                    version().map(String::valueOf).orElse("none"), failed);
        }
    }
}
