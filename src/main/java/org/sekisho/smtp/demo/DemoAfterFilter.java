package org.sekisho.smtp.demo;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.sekisho.smtp.front.FrontSettings;
import org.sekisho.smtp.front.FrontTimes;
import org.sekisho.smtp.front.LineServer;
import org.sekisho.smtp.front.PortBusyException;
import org.sekisho.smtp.wire.Watchdog;

/** The demo after-filter: accepts every message and hands it to a consumer. Starts once. */
public final class DemoAfterFilter {

    private static final String HOST_NAME = "demo-after-filter";
    private static final int MAX_SESSIONS = 50;

    private final LineServer server;

    /**
     * Prepares it.
     *
     * @param listen   where the door's after-filter setting points; port 0 for any free port
     * @param consumer is given each message, by several threads, before the client reads 250
     * @param clock    the time of day of messages
     */
    public DemoAfterFilter(InetSocketAddress listen, Consumer<DemoMessage> consumer, InstantSource clock) {
        FrontSettings settings = new FrontSettings(listen, HOST_NAME, MAX_SESSIONS, FrontTimes.usual());
        server = new LineServer(settings, new Watchdog(Duration.ofSeconds(1)),
                client -> new DemoDialogue(HOST_NAME, client, consumer, clock));
    }

    /**
     * Opens its port.
     *
     * @throws PortBusyException when the port cannot be opened; its message names the port
     */
    public void start() {
        server.start();
    }

    /** The port that is open. */
    public int port() {
        return server.port();
    }

    /** Closes the port and every connection. */
    public void stop() {
        server.stop();
    }
}
