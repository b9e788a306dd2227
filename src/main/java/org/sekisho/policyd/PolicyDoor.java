package org.sekisho.policyd;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.DecisionSink;

/** The policy door as a whole. Opened once and closed once. Safe for use by several threads. */
public final class PolicyDoor {

    private static final Logger LOG = System.getLogger(PolicyDoor.class.getName());
    private static final int BACKLOG = 200;
    /** Where the process has no more descriptors, trying again at once would not give it any. */
    private static final long PAUSE_NANOS = 50_000_000;

    private final PolicydSettings settings;
    private final PolicyAnswers answers;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;

    /**
     * Prepares the door; it opens with {@link #start}.
     *
     * @param policy where the policy in force is found, once per recipient
     * @param sink   what is told every decision
     * @param clock  the time of day of decisions
     * @throws PolicyPortBusyException when no socket can be had
     */
    public PolicyDoor(PolicydSettings settings, CurrentSnapshot policy, DecisionSink sink, InstantSource clock) {
        this.settings = settings;
        this.answers = new PolicyAnswers(policy, sink, clock);
        this.threads = ConnectionThreads.atMost(settings.maxConnections() + 1);
        try {
            this.server = new ServerSocket();
        } catch (IOException noSocket) {
            throw new PolicyPortBusyException(settings.listen(), noSocket);
        }
    }

    /**
     * Opens the port.
     *
     * @throws PolicyPortBusyException when it is taken; nothing is left running
     */
    public void start() {
        try {
            server.setReuseAddress(true);
            server.bind(settings.listen(), BACKLOG);
        } catch (IOException taken) {
            stop();
            throw new PolicyPortBusyException(settings.listen(), taken);
        }
        threads.execute(this::accept);
    }

    /** Where it listens. */
    public InetSocketAddress listensOn() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** How many connections are open. */
    public int connections() {
        return open.size();
    }

    /** Closes the port and every connection; Postfix connects again or defers. */
    public void stop() {
        close(server);
        open.forEach(PolicyDoor::close);
        threads.shutdown();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                admit(server.accept());
            } catch (IOException closedOrExhausted) {
                logUnlessClosed(closedOrExhausted);
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        if (open.size() >= settings.maxConnections()) {
            LOG.log(Level.WARNING, "hung up on {0}: {1} connections are open", socket.getRemoteSocketAddress(),
                    open.size());
            close(socket);
            return;
        }
        socket.setSoTimeout(Math.toIntExact(settings.idle().toMillis()));
        socket.setTcpNoDelay(true);
        open.add(socket);
        try {
            threads.execute(() -> serve(socket));
        } catch (RejectedExecutionException closing) {
            open.remove(socket);
            close(socket);
        }
    }

    private void serve(Socket socket) {
        try {
            new PolicyConnection(socket, answers).run();
        } finally {
            open.remove(socket);
        }
    }

    private void logUnlessClosed(IOException trouble) {
        if (!server.isClosed()) {
            LOG.log(Level.WARNING, "a connection could not be taken: {0}", trouble.toString());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception alreadyGone) {
            LOG.log(Level.DEBUG, "closing: {0}", alreadyGone.toString());
        }
    }
}
