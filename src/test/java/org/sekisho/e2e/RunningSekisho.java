package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.wire.RestClient;

/** The WAR that Maven built in a copy of the provisioned server's base directory, on an empty database. */
final class RunningSekisho implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final String TOKEN = "only-for-the-tests";

    private final Path directory;
    private final Process server;
    private final RestClient api;

    private RunningSekisho(Path directory, Process server, RestClient api) {
        this.directory = directory;
        this.server = server;
        this.api = api;
    }

    /** Starts it; returns when the proxy greets. */
    static RunningSekisho start(MailFlow flow) throws IOException {
        Path directory = Files.createTempDirectory("sekisho-gate");
        Path home = Path.of(System.getProperty("sekisho.home"));
        copy(home.resolve("standalone"), directory.resolve("standalone"));
        Files.copy(Path.of(System.getProperty("sekisho.war")), directory.resolve("standalone/deployments/sekisho.war"));
        List<Endpoint> free = Scratch.freeEndpoints(3);
        RunningSekisho running = new RunningSekisho(directory, launch(directory, home, flow, free),
                new RestClient(free.get(0).port(), TOKEN));
        await().alias("the gate greets; see " + directory).atMost(START).until(() -> greets(flow.proxy()));
        return running;
    }

    /** A program that administers it. */
    RestClient api() {
        return api;
    }

    /** Sends SIGTERM, as systemd does, and waits for nothing. */
    void terminate() {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
    }

    /** Takes the WAR out of the running server, and waits for nothing. */
    void undeploy() throws IOException {
        Files.delete(directory.resolve("standalone/deployments/sekisho.war.deployed"));
    }

    /** Whether the server's process has ended. */
    boolean hasEnded() {
        return !server.isAlive();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        terminate();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(RunningSekisho::delete);
        }
    }

    private static Process launch(Path directory, Path home, MailFlow flow, List<Endpoint> free)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + directory.resolve("standalone"));
        builder.environment().putAll(Map.of(
                "SEKISHO_HTTP_PORT", String.valueOf(free.get(0).port()),
                "SEKISHO_MANAGEMENT_PORT", String.valueOf(free.get(1).port()),
                "SEKISHO_PROXY_LISTEN", flow.proxy().toString(),
                "SEKISHO_POLICYD_LISTEN", free.get(2).toString(),
                "SEKISHO_AFTER_FILTER", flow.afterFilter().toString(),
                "SEKISHO_DATA_DIR", directory.toString(),
                "SEKISHO_DRAIN_SECONDS", "5",
                "SEKISHO_API_TOKEN", TOKEN,
                "LAUNCH_JBOSS_IN_BACKGROUND", "true"));
        return builder.redirectErrorStream(true).redirectOutput(directory.resolve("console.log").toFile()).start();
    }

    private static boolean greets(Endpoint proxy) {
        try (Socket socket = new Socket(proxy.host(), proxy.port())) {
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
