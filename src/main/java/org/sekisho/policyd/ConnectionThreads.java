package org.sekisho.policyd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that connections run on: virtual ones on Java 21 and later, a bounded pool before. */
final class ConnectionThreads {

    private static final Logger LOG = System.getLogger(ConnectionThreads.class.getName());
    private static final int FIRST_JAVA_WITH_VIRTUAL_THREADS = 21;
    private static final long KEEP_ALIVE_SECONDS = 60;
    /** A thread is free a moment later than its connection ends. */
    private static final int SPARE = 16;

    private ConnectionThreads() {
    }

    static ExecutorService atMost(int connections) {
        return Runtime.version().feature() < FIRST_JAVA_WITH_VIRTUAL_THREADS ? pool(connections) : virtual(connections);
    }

    /** Looked up by name, for the classes are compiled for Java 17. */
    private static ExecutorService virtual(int connections) {
        try {
            return (ExecutorService) MethodHandles.publicLookup().findStatic(Executors.class,
                    "newVirtualThreadPerTaskExecutor", MethodType.methodType(ExecutorService.class)).invokeExact();
        } catch (Throwable none) {
            LOG.log(Level.WARNING, "no virtual threads on Java " + Runtime.version(), none);
            return pool(connections);
        }
    }

    private static ExecutorService pool(int connections) {
        return new ThreadPoolExecutor(0, connections + SPARE, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS,
                new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "policyd");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
