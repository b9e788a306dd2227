package org.sekisho.smtp.wire;

import java.io.Closeable;
import java.time.Duration;

/**
 * Closes something when a step takes too long. Java's socket writes have no time limit of their own, and a limit per
 * read does not stop a peer that sends one byte at a time.
 */
public final class Alarm {

    private final Closeable target;
    private final Watchdog watchdog;
    private volatile boolean set;
    private volatile long deadline;

    Alarm(Closeable target, Watchdog watchdog) {
        this.target = target;
        this.watchdog = watchdog;
    }

    /** From now on the step may take this long; takes the place of an earlier limit. */
    public void set(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
        set = true;
    }

    /** The step is done. */
    public void clear() {
        set = false;
    }

    /** The target is closed, or of no more interest. */
    public void dismiss() {
        set = false;
        watchdog.forget(this);
    }

    boolean isDue(long now) {
        return set && now - deadline > 0;
    }

    Closeable target() {
        return target;
    }
}
