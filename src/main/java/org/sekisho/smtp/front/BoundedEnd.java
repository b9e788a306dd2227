package org.sekisho.smtp.front;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Threads that are waited for at their end only so long; SubEtha would wait for ever. */
final class BoundedEnd extends AbstractExecutorService {

    private static final Logger LOG = System.getLogger(BoundedEnd.class.getName());

    private final ExecutorService threads;
    private final Duration limit;

    BoundedEnd(ExecutorService threads, Duration limit) {
        this.threads = threads;
        this.limit = limit;
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public void shutdown() {
        threads.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return threads.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    /** Interrupts what has not ended within the limit, and says so in the log. */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long nanos = Math.min(unit.toNanos(timeout), limit.toNanos());
        boolean ended = threads.awaitTermination(nanos, TimeUnit.NANOSECONDS);
        if (!ended && nanos == limit.toNanos()) {
            LOG.log(Level.WARNING, "sessions are still at work {0} s after the stop; they are interrupted",
                    limit.toSeconds());
            threads.shutdownNow();
        }
        return ended;
    }
}
