package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.Rejection;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.Reference;
import org.sekisho.smtp.PaperPolicy;

class RejectionWriterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    private final RejectionJournal journal = new RejectionJournal();
    private final Log log = new Log();

    @Test
    void writesWhatWasSpooledWhileTheDatabaseWasAwayInItsOrder() throws Exception {
        log.isAway = true;
        RejectionWriter writer = start();
        IntStream.range(0, 5).forEach(this::refuse);
        await().atMost(PATIENCE).until(() -> journal.waiting() == 0 && journal.depth() == 5);
        IntStream.range(5, 8).forEach(this::refuse);
        log.isAway = false;
        await().atMost(PATIENCE).until(() -> log.senders.size() == 8);
        writer.stop(PATIENCE);
        assertThat(log.senders).containsExactlyElementsOf(senders(8));
        assertThat(journal.depth()).isZero();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void keepsThemThroughAStopWithoutTheDatabase() throws Exception {
        log.isAway = true;
        RejectionWriter writer = start();
        IntStream.range(0, 700).forEach(this::refuse);
        writer.stop(PATIENCE);
        assertThat(log.senders).isEmpty();

        log.isAway = false;
        RejectionWriter next = start();
        await().atMost(PATIENCE).until(() -> log.senders.size() == 700);
        next.stop(PATIENCE);
        assertThat(log.senders).containsExactlyElementsOf(senders(700));
        assertThat(journal.lost()).isZero();
    }

    private RejectionWriter start() {
        RejectionWriter writer = new RejectionWriter(journal, log, directory, "node", Duration.ofMillis(50));
        new Thread(writer).start();
        return writer;
    }

    private void refuse(int number) {
        Facts facts = new Facts(ClientInfo.unknown(), ReversePath.parse("<" + number + "@x.example>"),
                ForwardPath.parse("<staff@mlin.my.domain>"), Instant.EPOCH, Reference.of(number));
        Decision decision = PaperPolicy.snapshot().decide(facts);
        assertThat(decision.finding()).isPresent();
        journal.report(decision);
    }

    private static List<String> senders(int count) {
        return IntStream.range(0, count).mapToObj(number -> number + "@x.example").toList();
    }

    /** The log in memory, of a database that can go away. */
    private static final class Log extends RejectionStore {

        private final List<String> senders = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean isAway;

        @Override
        public void addAll(List<Rejection> rejections) {
            if (isAway) {
                throw new IllegalStateException("the database is away");
            }
            rejections.forEach(rejection -> senders.add(rejection.getEnvelope().getSender()));
        }
    }
}
