package org.sekisho.bench;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.e2e.Program;
import org.sekisho.e2e.Scratch;

/** A program that takes mail on a free port. */
final class Server implements Way {

    private static final Program HAPROXY = new Program("/usr/sbin/haproxy", "haproxy");
    private static final Program SINK = new Program("/usr/sbin/smtp-sink", "postfix");
    private static final Program PERL = new Program("/usr/bin/perl", "perl-base");
    private static final String CHILDREN = "16";

    private final String name;
    private final Scratch scratch;
    private final int port;
    private final Process process;

    private Server(String name, Program program, Scratch scratch, IntFunction<String[]> arguments) {
        this.name = name;
        this.scratch = scratch;
        this.port = Scratch.freeEndpoints(1).get(0).port();
        this.process = program.start(scratch.root().resolve("log"), arguments.apply(port));
        await().alias(name).atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100))
                .until(() -> Scratch.answers(new Endpoint("127.0.0.1", port)));
    }

    /** Takes everything. */
    static Server sink() {
        return new Server("smtp-sink", SINK, new Scratch("sink"),
                port -> new String[] {"-u", "postfix", "-m", "3000", "127.0.0.1:" + port, "3000"});
    }

    /** Refuses every recipient. */
    static Server refusingSink() {
        return new Server("smtp-sink -f RCPT", SINK, new Scratch("sink"),
                port -> new String[] {"-u", "postfix", "-m", "3000", "-f", "RCPT", "127.0.0.1:" + port, "512"});
    }

    /** HAProxy copying bytes. */
    static Server haproxy(int behind) {
        Scratch scratch = new Scratch("haproxy");
        Path file = scratch.root().resolve("haproxy.cfg");
        return new Server("HAProxy", HAPROXY, scratch, port -> {
            Scratch.write(file, """
                    global
                        maxconn 1000
                    defaults
                        mode tcp
                        timeout connect 5s
                        timeout client 300s
                        timeout server 300s
                    listen mail
                        bind 127.0.0.1:%d
                        server behind 127.0.0.1:%d
                    """.formatted(port, behind));
            return new String[] {"-db", "-f", file.toString()};
        });
    }

    /** A relay that works as smtpprox does: this project's own, or smtpprox itself where it is ({@code -Dsekisho.smtpprox}). */
    static Server lineRelay(int behind) {
        String own = System.getProperty("sekisho.smtpprox", "");
        Path script = Path.of("src/test/bench/line-relay.pl").toAbsolutePath();
        return own.isEmpty()
                ? new Server("line relay", PERL, new Scratch("relay"), port -> new String[] {script.toString(),
                    "127.0.0.1:" + port, "127.0.0.1:" + behind, CHILDREN})
                : new Server("smtpprox", PERL, new Scratch("relay"), port -> new String[] {"-I" + Path.of(own).getParent(),
                    own, "--children=" + CHILDREN, "127.0.0.1:" + port, "127.0.0.1:" + behind});
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        Program.stop(process);
        scratch.close();
    }
}
