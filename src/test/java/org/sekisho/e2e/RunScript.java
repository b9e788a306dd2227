package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.confgen.plan.Endpoint;

/** {@code wildfly/run.sh} as an administrator starts it: on ports and a data directory of its own. */
final class RunScript implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final long STOP_SECONDS = 90;
    private static final Pattern READY = Pattern.compile("Sekisho is ready after (\\d+) s");

    private final Scratch scratch = new Scratch("run");
    private final Map<String, String> environment = new HashMap<>();
    private final Endpoint proxy;
    private Process process;
    private int starts;

    RunScript() {
        List<Endpoint> free = Scratch.freeEndpoints(4);
        proxy = free.get(2);
        environment.put("SEKISHO_HTTP_PORT", String.valueOf(free.get(0).port()));
        environment.put("SEKISHO_MANAGEMENT_PORT", String.valueOf(free.get(1).port()));
        environment.put("SEKISHO_PROXY_LISTEN", proxy.toString());
        environment.put("SEKISHO_AFTER_FILTER", free.get(3).toString());
        environment.put("SEKISHO_POLICYD_LISTEN", "");
        environment.put("SEKISHO_DATA_DIR", scratch.directory("data").toString());
        environment.put("SEKISHO_DRAIN_SECONDS", "5");
    }

    /** Sets a variable of the script's environment. */
    RunScript with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Where the SMTP proxy will listen. */
    Endpoint proxy() {
        return proxy;
    }

    /** Where the console will listen. */
    String httpPort() {
        return environment.get("SEKISHO_HTTP_PORT");
    }

    /** A place for the test's own files. */
    Scratch scratch() {
        return scratch;
    }

    /** Runs the script of that directory to its end, which comes by itself because something is wrong. */
    Program.Outcome fail(Path checkout, String... arguments) throws InterruptedException {
        launch(checkout, arguments);
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the script goes on: " + said());
        }
        return new Program.Outcome(process.exitValue(), said());
    }

    /** Starts this checkout's; returns how many seconds after its start it said that it is ready. */
    int start(String... arguments) {
        launch(Path.of("").toAbsolutePath(), arguments);
        await().alias("the script says that it is ready").atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the script ended: " + said());
            }
            return READY.matcher(said()).find();
        });
        Matcher ready = READY.matcher(said());
        ready.find();
        return Integer.parseInt(ready.group(1));
    }

    /** What the script has written so far, since its last start. */
    String said() {
        return Scratch.read(output());
    }

    /** Sends TERM and returns the exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the script does not stop: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            Program.stop(process);
        }
        scratch.close();
    }

    private void launch(Path checkout, String... arguments) {
        starts++;
        List<String> command = new ArrayList<>(List.of("/bin/bash", "wildfly/run.sh"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SEKISHO_"));
        builder.environment().putAll(environment);
        try {
            process = builder.redirectOutput(output().toFile()).start();
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }

    private Path output() {
        return scratch.root().resolve("output-" + starts);
    }
}
