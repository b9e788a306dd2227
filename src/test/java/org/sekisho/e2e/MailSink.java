package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sekisho.confgen.plan.Endpoint;

/** The rest of the world: takes every message and keeps it (Postfix smtp-sink). */
final class MailSink implements AutoCloseable {

    private final Program sink = new Program("/usr/sbin/smtp-sink", "postfix");
    private final Scratch scratch = new Scratch("sink");
    private final Endpoint endpoint = Scratch.freeEndpoints(1).get(0);
    private final Path mail = scratch.directoryOf("postfix", "mail");
    private final Process process;

    private MailSink() {
        process = sink.start(scratch.root().resolve("sink.log"), "-u", "postfix", "-R", mail.toString(), "-d", "%M.",
                endpoint.toString(), "100");
    }

    static MailSink start() {
        MailSink sink = new MailSink();
        try {
            await().alias("smtp-sink answers").atMost(Duration.ofSeconds(30))
                    .until(() -> Scratch.answers(sink.endpoint));
            return sink;
        } catch (RuntimeException failed) {
            sink.close();
            throw failed;
        }
    }

    /**
     * The messages taken so far. Each begins with the envelope in lines of smtp-sink's own:
     * {@code X-Mail-Args: <a@b> ...}, then {@code X-Rcpt-Args: <c@d> ...} for each recipient. Line ends are LF.
     */
    List<String> messages() {
        return Scratch.readAll(mail, "");
    }

    Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        Program.stop(process);
        scratch.close();
    }
}
