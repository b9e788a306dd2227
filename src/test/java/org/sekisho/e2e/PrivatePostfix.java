package org.sekisho.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.MapType;
import org.sekisho.confgen.plan.Plan;

/** A Postfix on the generated files, with a postmaster in its aliases; what is for no list domain it hands to one relay host. */
final class PrivatePostfix implements AutoCloseable {

    /** Who reads what is sent to this host's own postmaster, as its aliases(5) say. */
    static final String POSTMASTER = "helpdesk@other.example";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scratch scratch = new Scratch("postfix");
    private final PostfixDirectory directory;

    private PrivatePostfix(String... ownLines) {
        directory = new PostfixDirectory(scratch, ownLines);
    }

    /** Starts it on the files of a plan. */
    static PrivatePostfix start(Plan plan, MailSink relayHost) {
        return start(PostfixDirectory.files(plan), plan.postfix().mapType(), relayHost);
    }

    /** Starts it; the listening addresses in the files must be free. Returns when both services answer. */
    static PrivatePostfix start(Map<String, String> files, MapType mapType, MailSink relayHost) {
        PrivatePostfix postfix = new PrivatePostfix(
                "relayhost = [127.0.0.1]:" + relayHost.endpoint().port(), "smtp_destination_concurrency_limit = 1",
                "alias_maps = inline:{ { postmaster = " + POSTMASTER + " } }");
        try {
            postfix.directory.install(files, mapType);
            postfix.directory.postfix("start");
            await().alias("Postfix runs").atMost(PATIENCE).until(() -> postfix.log().contains("daemon started"));
            return postfix;
        } catch (RuntimeException failed) {
            postfix.close();
            throw failed;
        }
    }

    /** Everything logged so far. */
    String log() {
        return directory.log();
    }

    /** The lines logged so far that contain a text. */
    List<String> logged(String text) {
        return log().lines().filter(line -> line.contains(text)).toList();
    }

    /** Waits until a line that contains the text is in the log, which Postfix writes behind its replies. */
    void awaitLogged(String text) {
        await().alias("the log says: " + text).atMost(PATIENCE).until(() -> !logged(text).isEmpty());
    }

    /** Runs the work while nothing listens there, which this Postfix does before and after. */
    void without(Endpoint listening, Runnable work) {
        directory.without(listening + "/inet", () -> {
            await().alias("nothing listens on " + listening).atMost(PATIENCE)
                    .until(() -> !Scratch.answers(listening));
            work.run();
        });
        await().alias(listening + " listens again").atMost(PATIENCE).until(() -> Scratch.answers(listening));
    }

    /** What {@code mailq} prints. */
    String queue() {
        return directory.queue();
    }

    /** Waits until every message has left the queue. */
    void awaitEmptyQueue() {
        await().alias("the queue is empty").atMost(PATIENCE).until(() -> queue().contains("Mail queue is empty"));
    }

    @Override
    public void close() {
        try {
            if (log().contains("daemon started")) {
                directory.postfix("stop");
            }
        } finally {
            scratch.close();
        }
    }
}
