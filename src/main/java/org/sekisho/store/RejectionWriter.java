package org.sekisho.store;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.KeptSender;
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
 * Writes refusals to the database, in batches and in their order, on a thread of its own. While the database is away they
 * wait in the spool on disk, through a stop if need be. One that was written just before a crash may be written twice.
 */
public final class RejectionWriter implements Runnable {

    private static final Logger LOG = System.getLogger(RejectionWriter.class.getName());
    private static final int BATCH = 500;
    private static final long IDLE_MILLIS = 200;

    private final RejectionJournal journal;
    private final RejectionStore target;
    private final RejectionSpool spool;
    private final String node;
    private final Duration retryDelay;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long retryAt = System.nanoTime();

    /** A writer of the journal to the log, for the node of that name, with a spool in that directory. */
    public RejectionWriter(RejectionJournal journal, RejectionStore target, Path spoolDirectory, String node,
            Duration retryDelay) {
        this.journal = journal;
        this.target = target;
        this.spool = new RejectionSpool(spoolDirectory);
        this.node = node;
        this.retryDelay = retryDelay;
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0 || journal.waiting() > 0) {
                keep(journal.take(BATCH, IDLE_MILLIS).stream().map(this::rejection).toList());
                journal.spooled(spool.size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    /** Keeps what is waiting, in the database or the spool, then ends; gives up after the time. */
    public void stop(Duration patience) throws InterruptedException {
        stopping.countDown();
        if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.log(Level.WARNING, "{0} refusals were not written before the stop", journal.waiting());
        } else if (spool.size() > 0) {
            LOG.log(Level.WARNING, "{0} refusals wait in the spool for the next start", spool.size());
        }
    }

    private void keep(List<Rejection> rejections) throws InterruptedException {
        boolean isKept = rejections.isEmpty() || spool.size() == 0 && tryWrite(rejections) || trySpool(rejections);
        while (!isKept) {
            boolean isLastTry = stopping.await(retryDelay.toMillis(), TimeUnit.MILLISECONDS);
            isKept = spool.size() == 0 && tryWrite(rejections) || trySpool(rejections);
            if (isLastTry && !isKept) {
                journal.lose(rejections.size());
                return;
            }
        }
        emptySpool();
    }

    private void emptySpool() {
        while (spool.size() > 0 && System.nanoTime() - retryAt >= 0 && tryWrite(spool.oldest())) {
            spool.forgetOldest();
        }
    }

    private boolean trySpool(List<Rejection> rejections) {
        try {
            spool.append(rejections);
            return true;
        } catch (UncheckedIOException | IllegalStateException noRoom) {
            LOG.log(Level.ERROR, "{0} refusals cannot be spooled: {1}", rejections.size(), noRoom.toString());
            return false;
        }
    }

    private boolean tryWrite(List<Rejection> rejections) {
        try {
            target.addAll(rejections);
            return true;
        } catch (RuntimeException databaseAway) {
            retryAt = System.nanoTime() + retryDelay.toNanos();
            LOG.log(Level.WARNING, "{0} refusals cannot be written, trying again: {1}", rejections.size(),
                    databaseAway.toString());
            return false;
        }
    }

    private Rejection rejection(Decision decision) {
        ClientInfo client = decision.facts().client();
        RefusedEnvelope envelope = RefusedEnvelope
                .of(KeptSender.of(decision.facts().sender()), decision.facts().recipient().text())
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
