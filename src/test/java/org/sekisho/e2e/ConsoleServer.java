package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.wire.RestClient;
import org.sekisho.wire.SmtpClient;

/**
 * The WAR that Maven built, in a copy of the provisioned server, as it is on the first day: no password, no domain, no
 * list. Behind its proxy stands a sink that takes every message.
 */
final class ConsoleServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final String OUTSIDE = "127.0.0.2";
    private static final Path KEPT_LOG = Path.of("target/console-server.log");
    private static final Pattern SETUP_LINK = Pattern.compile("http://\\S+/setup\\.xhtml\\?token=(\\S+)");

    private final Scratch scratch = new Scratch("console");
    private final MailSink sink = MailSink.start();
    private final List<Endpoint> ports = Scratch.freeEndpoints(3);
    private final Path log = scratch.root().resolve("console.log");
    private final Path home = Path.of(System.getProperty("sekisho.home"));
    private final Path base = scratch.root().resolve("standalone");
    private final Map<String, String> settings;
    private Process process;

    private ConsoleServer(Map<String, String> settings) {
        this.settings = settings;
        copy(home.resolve("standalone"), base);
        copy(Path.of(System.getProperty("sekisho.war")), base.resolve("deployments/sekisho.war"));
        process = launch();
    }

    /** Starts it with these settings besides its ports and directories; returns when it is deployed. */
    static ConsoleServer start(Map<String, String> settings) {
        ConsoleServer server = new ConsoleServer(settings);
        try {
            server.awaitDeployment();
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /** Ends it in the middle of whatever it does, and starts it again with what it has written; returns when it is deployed. */
    void killAndStartAgain() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(killed -> killed.onExit().orTimeout(STOP.toSeconds(), TimeUnit.SECONDS).join());
        try {
            Files.delete(base.resolve("deployments/sekisho.war.deployed"));
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
        process = launch();
        awaitDeployment();
    }

    /** Where the console is, without a slash at the end. */
    String url() {
        return "http://" + ports.get(0);
    }

    /** What a check of its health says: the JSON of all checks of readiness. */
    String readiness() {
        return new Program("/usr/bin/curl", "curl").must("-sS", "http://" + ports.get(1) + "/health/ready");
    }

    /** A program that administers it with the token it was started with. */
    RestClient api(String token) {
        return new RestClient(ports.get(0).port(), token);
    }

    /** What Prometheus would read. */
    String metrics() {
        return new Program("/usr/bin/curl", "curl").must("-sS", "http://" + ports.get(1) + "/metrics");
    }

    /** The path of the one-time link that the first start prints. */
    String setupPath() {
        Matcher link = SETUP_LINK.matcher(Scratch.read(log));
        return link.results().reduce((first, last) -> last)
                .map(found -> "/setup.xhtml?token=" + found.group(1))
                .orElseThrow(() -> new IllegalStateException("no setup link in " + log));
    }

    /** A client at the proxy that does not come from one of the site's own hosts, past its EHLO. */
    SmtpClient outsider() {
        SmtpClient client = SmtpClient.connectFrom(OUTSIDE, ports.get(2).port());
        client.send("EHLO client.example");
        return client;
    }

    /** What the proxy let through. */
    MailSink sink() {
        return sink;
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        children.forEach(child -> child.onExit().orTimeout(STOP.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(stuck -> child).join().destroyForcibly());
        Scratch.write(KEPT_LOG, Scratch.read(log));
        sink.close();
        scratch.close();
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base);
        Map<String, String> environment = new HashMap<>(Map.of(
                "SEKISHO_HTTP_PORT", String.valueOf(ports.get(0).port()),
                "SEKISHO_MANAGEMENT_PORT", String.valueOf(ports.get(1).port()),
                "SEKISHO_PROXY_LISTEN", ports.get(2).toString(),
                "SEKISHO_POLICYD_LISTEN", "",
                "SEKISHO_AFTER_FILTER", sink.endpoint().toString(),
                "SEKISHO_DATA_DIR", scratch.root().toString(),
                "SEKISHO_DRAIN_SECONDS", "5",
                "SEKISHO_ADMIN_PASSWORD", "",
                "LAUNCH_JBOSS_IN_BACKGROUND", "true"));
        environment.putAll(settings);
        builder.environment().putAll(environment);
        try {
            return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void awaitDeployment() {
        await().alias("the console stands; see " + log).atMost(START).until(this::isDeployed);
    }

    /** The deployment scanner leaves a marker beside the WAR. */
    private boolean isDeployed() {
        Path marker = base.resolve("deployments");
        if (Files.exists(marker.resolve("sekisho.war.failed")) || !process.isAlive()) {
            throw new IllegalStateException("the console did not start: " + Scratch.read(log));
        }
        return Files.exists(marker.resolve("sekisho.war.deployed"));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
