package org.sekisho.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sekisho.policy.decision.Decision;

/** Takes refusals from the doors and keeps them in memory until {@link RejectionWriter} has written them. */
@ApplicationScoped
public class RejectionJournal {

    private static final int CAPACITY = 50_000;

    private final BlockingQueue<Decision> waiting = new LinkedBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private volatile long spooled;

    /** Keeps it if it refuses or, under monitor, would refuse. Never blocks, never throws. */
    public void report(Decision decision) {
        if (decision.finding().isPresent() && !waiting.offer(decision)) {
            lost.incrementAndGet();
        }
    }

    /** How many refusals are not in the database yet, in memory and in the spool. */
    public long depth() {
        return waiting() + spooled;
    }

    /** How many refusals found no room, since the start: neither database nor spool took them for too long. */
    public long lost() {
        return lost.get();
    }

    int waiting() {
        return waiting.size();
    }

    void spooled(long refusals) {
        spooled = refusals;
    }

    void lose(int refusals) {
        lost.addAndGet(refusals);
    }

    /** Waits up to the time for refusals; takes at most {@code limit} of them. */
    List<Decision> take(int limit, long millis) throws InterruptedException {
        List<Decision> taken = new ArrayList<>();
        Decision first = waiting.poll(millis, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            waiting.drainTo(taken, limit - 1);
        }
        return taken;
    }
}
