package org.sekisho.smtp.wire;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at all alarms in turn, and closes what is overdue. */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Watchdog.class.getName());

    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private volatile boolean closing;

    /** Starts to look, once in every period. */
    public Watchdog(Duration period) {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "smtp-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An alarm for the target, not set yet; to be dismissed when the target is closed. */
    public Alarm watch(Closeable target) {
        Alarm alarm = new Alarm(target, this);
        alarms.add(alarm);
        if (closing) {
            sound(alarm);
        }
        return alarm;
    }

    /** How many things are watched. */
    public int watched() {
        return alarms.size();
    }

    /** Closes everything that is watched, and whatever will be. */
    public void closeAll() {
        closing = true;
        alarms.forEach(this::sound);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    void forget(Alarm alarm) {
        alarms.remove(alarm);
    }

    private void look() {
        long now = System.nanoTime();
        for (Alarm alarm : alarms) {
            if (alarm.isDue(now)) {
                sound(alarm);
            }
        }
    }

    private void sound(Alarm alarm) {
        alarm.clear();
        try {
            alarm.target().close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "cannot close {0}: {1}", alarm.target(), e.toString());
        }
    }
}
