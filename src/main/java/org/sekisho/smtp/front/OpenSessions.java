package org.sekisho.smtp.front;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sekisho.smtp.wire.Alarm;
import org.sekisho.smtp.wire.Watchdog;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** All sessions that are open. */
final class OpenSessions implements SessionHandler {

    private static final Logger LOG = System.getLogger(OpenSessions.class.getName());
    private static final long RETIRE_EVERY_MS = 50;

    private final Map<Session, OpenSession> open = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final FrontSettings settings;
    private final Watchdog watchdog;
    private final Function<ClientChannel, Dialogue> dialogues;
    private volatile boolean draining;

    OpenSessions(FrontSettings settings, Watchdog watchdog, Function<ClientChannel, Dialogue> dialogues) {
        this.settings = settings;
        this.watchdog = watchdog;
        this.dialogues = dialogues;
    }

    @Override
    public SessionAcceptance accept(Session session) {
        if (draining) {
            return SessionAcceptance.failure(421, "4.3.2 service is closing, try again later");
        }
        try {
            open.put(session, begin(session));
            return SessionAcceptance.success();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "client left before it was greeted: {0}", e.toString());
            return SessionAcceptance.failure(421, "4.4.2 connection lost");
        }
    }

    @Override
    public void onSessionEnd(Session session) {
        OpenSession over = open.get(session);
        try {
            over.ended();
        } finally {
            open.remove(session);
            signalEnd();
        }
    }

    int count() {
        return open.size();
    }

    boolean isDraining() {
        return draining;
    }

    void command(Session session, Verb verb, String line) {
        open.get(session).command(verb, line, draining);
    }

    /** Lets transactions that have begun end, and sends everybody else away; whether all were gone in time. */
    boolean drain(Duration limit) throws InterruptedException {
        draining = true;
        long deadline = System.nanoTime() + limit.toNanos();
        while (!open.isEmpty() && System.nanoTime() - deadline < 0) {
            open.values().forEach(OpenSession::retire);
            awaitEnd();
        }
        return open.isEmpty();
    }

    private OpenSession begin(Session session) throws IOException {
        Socket socket = session.getSocket();
        socket.setTcpNoDelay(true);
        if (SessionThreads.ARE_VIRTUAL) {
            makeBuffersHere(session);
        }
        Alarm lifetime = watchdog.watch(socket);
        lifetime.set(settings.times().session());
        ClientChannel client = new ClientChannel(session, settings.times(), watchdog.watch(socket));
        return new OpenSession(client, dialogues.apply(client), lifetime, settings.maxLine());
    }

    /**
     * Has SubEtha make its buffers once more, on the session's own thread: Java gives a writer that is made on a virtual
     * thread 512 characters instead of 8,192, and SubEtha made its own on the thread that accepts connections. Nothing
     * has been read or written yet.
     */
    private static void makeBuffersHere(Session session) throws IOException {
        session.setSocket(session.getSocket());
    }

    private void awaitEnd() throws InterruptedException {
        lock.lock();
        try {
            if (!open.isEmpty()) {
                ended.await(RETIRE_EVERY_MS, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private void signalEnd() {
        lock.lock();
        try {
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
