package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sekisho.confgen.plan.Endpoint;

/** A started name server on a loopback port, and dig to ask it. */
final class NameServer implements AutoCloseable {

    private final Program dig = new Program("/usr/bin/dig", "bind9-dnsutils");
    private final Scratch scratch = new Scratch("name-server");
    private final Path log = scratch.root().resolve("log");
    private final Endpoint endpoint;
    private final Process process;

    private NameServer(Program program, Endpoint endpoint, String... arguments) {
        this.endpoint = endpoint;
        this.process = program.start(log, arguments);
    }

    /** Starts the program, which is to listen there; returns when it does. */
    static NameServer start(Program program, Endpoint endpoint, String... arguments) {
        NameServer server = new NameServer(program, endpoint, arguments);
        try {
            await().alias(program.path() + " answers").atMost(Duration.ofSeconds(30))
                    .until(() -> !server.process.isAlive() || Scratch.answers(endpoint));
            if (!server.process.isAlive()) {
                throw new IllegalStateException(program.path() + " did not start: " + Scratch.read(server.log));
            }
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /** The records of an answer, asked from a loopback address: one line for each. */
    List<String> answers(String clientAddress, String name, String type) {
        return ask(clientAddress, name, type, "+short").lines().filter(line -> !line.startsWith(";")).toList();
    }

    /** The status of an answer, like NOERROR or REFUSED. */
    String status(String clientAddress, String name, String type) {
        return ask(clientAddress, name, type, "+all").replaceAll("(?s).*status: ([A-Z]+).*", "$1");
    }

    /** Whether a server that logs its questions was asked about that name. */
    boolean asked(String name) {
        return Scratch.read(log).contains("query: " + name + " ");
    }

    @Override
    public void close() {
        Program.stop(process);
        scratch.close();
    }

    private String ask(String clientAddress, String name, String type, String form) {
        return dig.must("-b", clientAddress, "@" + endpoint.host(), "-p", Integer.toString(endpoint.port()), name, type,
                "+tries=10", "+timeout=5", form);
    }
}
