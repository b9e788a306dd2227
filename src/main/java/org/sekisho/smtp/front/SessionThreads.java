package org.sekisho.smtp.front;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that sessions run on: virtual ones on Java 21 and later, a bounded pool before. */
final class SessionThreads {

    private static final Logger LOG = System.getLogger(SessionThreads.class.getName());
    private static final int FIRST_JAVA_WITH_VIRTUAL_THREADS = 21;
    static final boolean ARE_VIRTUAL = Runtime.version().feature() >= FIRST_JAVA_WITH_VIRTUAL_THREADS;
    private static final long KEEP_ALIVE_SECONDS = 60;
    /** SubEtha lets ten more in to tell them 421, and a thread is free a moment later than its session ends. */
    private static final int SPARE = 64;

    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private SessionThreads() {
    }

    static ExecutorService forSessions(int maxSessions) {
        return new BoundedEnd(virtual().orElseGet(() -> pool(maxSessions)), LONGEST_END);
    }

    /** Looked up by name, for the classes are compiled for Java 17. */
    private static Optional<ExecutorService> virtual() {
        if (!ARE_VIRTUAL) {
            return Optional.empty();
        }
        try {
            return Optional.of((ExecutorService) MethodHandles.publicLookup().findStatic(Executors.class,
                    "newVirtualThreadPerTaskExecutor", MethodType.methodType(ExecutorService.class)).invokeExact());
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "no virtual threads on Java " + Runtime.version(), e);
            return Optional.empty();
        }
    }

    private static ExecutorService pool(int maxSessions) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, maxSessions + SPARE, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS,
                new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "smtp-session-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
