package org.sekisho.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.DecisionSink;
import org.sekisho.smtp.back.AfterFilter;
import org.sekisho.smtp.back.AfterFilterState;
import org.sekisho.smtp.front.LineServer;
import org.sekisho.smtp.front.PortBusyException;
import org.sekisho.smtp.relay.Gate;
import org.sekisho.smtp.relay.RelayDialogue;
import org.sekisho.smtp.wire.Keywords;
import org.sekisho.smtp.wire.Watchdog;

/** The SMTP door as a whole. May be started again after it has been stopped. Safe for use by several threads. */
public final class SmtpDoor {

    private static final Logger LOG = System.getLogger(SmtpDoor.class.getName());

    private final SmtpSettings settings;
    private final Gate gate;
    private final InstantSource clock;
    private Optional<Running> running = Optional.empty();

    /**
     * Prepares the door; it opens with {@link #start}.
     *
     * @param policy where the policy in force is found, once per recipient
     * @param sink   what is told every decision
     * @param clock  the time of day of decisions
     */
    public SmtpDoor(SmtpSettings settings, CurrentSnapshot policy, DecisionSink sink, InstantSource clock) {
        this.settings = settings;
        this.gate = new Gate(policy, sink, clock);
        this.clock = clock;
    }

    /**
     * Opens the door. Does nothing when it is open. The after-filter need not be there yet.
     *
     * @throws PortBusyException when the port cannot be opened; its message names the port
     */
    public synchronized void start() {
        if (running.isPresent()) {
            return;
        }
        Watchdog watchdog = new Watchdog(settings.watchdog());
        AfterFilter afterFilter = new AfterFilter(settings.back(), watchdog, clock);
        LineServer server = new LineServer(settings.front(), watchdog,
                client -> new RelayDialogue(settings.relay(), gate, afterFilter, client));
        server.start();
        running = Optional.of(new Running(server, afterFilter, probing(afterFilter)));
        LOG.log(Level.INFO, "SMTP door open on {0}, after-filter {1}", settings.front().listen(),
                settings.back().address());
    }

    /**
     * Tells new and idle clients 421 4.3.2 and waits for messages on their way. To be followed by {@link #stop}.
     *
     * @param limit how long to wait at most
     * @return whether all sessions ended in time
     */
    public boolean drain(Duration limit) throws InterruptedException {
        Optional<Running> door = current();
        return door.isEmpty() || door.get().server().drain(limit);
    }

    /** Closes the door and every connection at once. Does nothing when it is closed. */
    public synchronized void stop() {
        running.ifPresent(Running::stop);
        running = Optional.empty();
    }

    /** How the door is at this moment. */
    public DoorState state() {
        return current().map(Running::state).orElseGet(() -> new DoorState(false, false, 0, 0,
                new AfterFilterState(AfterFilterState.Condition.UNKNOWN, clock.instant(), Optional.empty(),
                        Keywords.none())));
    }

    private synchronized Optional<Running> current() {
        return running;
    }

    private Optional<ScheduledExecutorService> probing(AfterFilter afterFilter) {
        Duration every = settings.back().probeEvery();
        if (every.isZero()) {
            return Optional.empty();
        }
        ScheduledExecutorService probes = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "smtp-probe");
            thread.setDaemon(true);
            return thread;
        });
        probes.scheduleWithFixedDelay(afterFilter::probe, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.of(probes);
    }

    private record Running(LineServer server, AfterFilter afterFilter, Optional<ScheduledExecutorService> probes) {

        DoorState state() {
            return new DoorState(true, server.isDraining(), server.port(), server.openSessions(), afterFilter.state());
        }

        void stop() {
            probes.ifPresent(ScheduledExecutorService::shutdownNow);
            server.stop();
        }
    }
}
