package org.sekisho.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Refusal;
import org.sekisho.policy.decision.RefusalReply;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.RuleId;

/**
 * Writes refusals to the database, in batches, on a thread of its own. While the database is away they wait in the
 * journal, in their order.
 */
public final class RejectionWriter implements Runnable {

    private static final Logger LOG = System.getLogger(RejectionWriter.class.getName());
    private static final int BATCH = 500;
    private static final long IDLE_MILLIS = 200;

    private final RejectionJournal journal;
    private final RejectionStore target;
    private final String node;
    private final Duration retryDelay;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** A writer of the journal to the log, for the node of that name. */
    public RejectionWriter(RejectionJournal journal, RejectionStore target, String node, Duration retryDelay) {
        this.journal = journal;
        this.target = target;
        this.node = node;
        this.retryDelay = retryDelay;
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0 || journal.depth() > 0) {
                write(journal.take(BATCH, IDLE_MILLIS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    /** Writes what is waiting, then ends; gives up after the time. */
    public void stop(Duration patience) throws InterruptedException {
        stopping.countDown();
        if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.log(Level.WARNING, "{0} refusals were not written before the stop", journal.depth());
        }
    }

    private void write(List<Decision> decisions) throws InterruptedException {
        List<Rejection> rejections = decisions.stream().map(this::rejection).toList();
        boolean isWritten = rejections.isEmpty();
        while (!isWritten) {
            isWritten = tryWrite(rejections);
            boolean isStopping = !isWritten && stopping.await(retryDelay.toMillis(), TimeUnit.MILLISECONDS);
            if (isStopping) {
                return;
            }
        }
    }

    private boolean tryWrite(List<Rejection> rejections) {
        try {
            target.addAll(rejections);
            return true;
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.WARNING, "{0} refusals cannot be written, trying again: {1}", rejections.size(),
                    databaseAway.toString());
            return false;
        }
    }

    private Rejection rejection(Decision decision) {
        ClientInfo client = decision.facts().client();
        RefusedEnvelope envelope = RefusedEnvelope
                .of(decision.facts().sender().text(), decision.facts().recipient().text())
                .from(client.address().map(Object::toString).orElse(""), client.name().orElse(""),
                        client.helo().orElse(""));
        return new Rejection(decision.facts().at(), decision.facts().reference().code(), node, envelope,
                notes(decision));
    }

    private static RefusalNotes notes(Decision decision) {
        Refusal refusal = decision.finding().orElseThrow();
        String trace = decision.trace().stream().map(TraceStep::sentence).collect(Collectors.joining("\n"));
        RefusalNotes notes = RefusalNotes.of(decision.wouldBe().map(Verdict::label).map(label -> "WOULD_" + label)
                        .orElseGet(() -> decision.verdict().label()),
                RefusalReply.of(refusal, decision.facts().reference()).toString(), refusal.privateReason(), trace);
        notes.about(decision.target().list().map(EmailAddress::toString).orElse(""),
                decision.target().role().map(Enum::name).orElse(""));
        decision.rule().map(RuleId::value).ifPresent(notes::by);
        return notes;
    }
}
