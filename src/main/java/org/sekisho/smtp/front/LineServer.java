package org.sekisho.smtp.front;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.sekisho.smtp.wire.Watchdog;
import org.subethamail.smtp.server.SMTPServer;

/** A SubEtha server whose every command is answered by a {@link Dialogue}. Starts once. */
public final class LineServer {

    private static final int BACKLOG = 512;

    private final FrontSettings settings;
    private final Watchdog watchdog;
    private final OpenSessions sessions;
    private final ExecutorService threads;
    private final SMTPServer server;

    /**
     * Prepares a server.
     *
     * @param watchdog  closes what is stuck; it is closed with the server
     * @param dialogues makes the dialogue of each session
     */
    public LineServer(FrontSettings settings, Watchdog watchdog, Function<ClientChannel, Dialogue> dialogues) {
        this.settings = settings;
        this.watchdog = watchdog;
        this.sessions = new OpenSessions(settings, watchdog, dialogues);
        this.threads = SessionThreads.forSessions(settings.maxSessions());
        this.server = build();
        for (Verb verb : Verb.values()) {
            server.getCommandHandler().addCommand(new VerbCommand(verb, sessions));
        }
    }

    /**
     * Opens the port.
     *
     * @throws PortBusyException when it cannot be opened; nothing is left running
     */
    public void start() {
        try {
            server.start();
        } catch (RuntimeException e) {
            threads.shutdownNow();
            watchdog.close();
            throw new PortBusyException("cannot listen on " + settings.listen() + ": " + reasonOf(e), e);
        }
    }

    /** The port that is open. */
    public int port() {
        return server.getPortAllocated();
    }

    /** How many sessions are open. */
    public int openSessions() {
        return sessions.count();
    }

    /** Whether the door is closing. */
    public boolean isDraining() {
        return sessions.isDraining();
    }

    /**
     * Tells new and idle clients 421 4.3.2 and waits for transactions that have begun.
     *
     * @return whether all sessions ended within the limit
     */
    public boolean drain(Duration limit) throws InterruptedException {
        return sessions.drain(limit);
    }

    /** Closes the port and every connection. A message whose final dot has not come is given up on both sides. */
    public void stop() {
        watchdog.closeAll();
        server.stop();
        watchdog.close();
    }

    private SMTPServer build() {
        InetSocketAddress listen = settings.listen();
        return SMTPServer.port(listen.getPort()).bindAddress(listen.getAddress()).hostName(settings.hostName())
                .softwareName("Sekisho").insertReceivedHeaders(false).backlog(BACKLOG)
                .maxConnections(settings.maxSessions()).executorService(threads).sessionHandler(sessions)
                .connectionTimeoutMs(Math.toIntExact(settings.times().idle().toMillis()))
                .messageHandlerFactory(context -> {
                    throw new IllegalStateException("no command of SubEtha's own may run");
                })
                .build();
    }

    private static String reasonOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
