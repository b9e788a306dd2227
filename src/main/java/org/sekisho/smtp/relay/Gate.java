package org.sekisho.smtp.relay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.Reply;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.DecisionSink;
import org.sekisho.policy.HeaderCheck;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.Refusal;
import org.sekisho.policy.decision.Target;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.Reference;

/** Gathers the facts of one recipient, has them decided on, and reports. */
public final class Gate {

    private static final Logger LOG = System.getLogger(Gate.class.getName());
    private static final long NO_SNAPSHOT = 0;

    private final CurrentSnapshot policy;
    private final DecisionSink sink;
    private final InstantSource clock;

    public Gate(CurrentSnapshot policy, DecisionSink sink, InstantSource clock) {
        this.policy = policy;
        this.sink = sink;
        this.clock = clock;
    }

    /** Never throws: where the decision fails, it is a deferral. */
    Decision decide(ClientInfo client, ReversePath sender, ForwardPath recipient) {
        Facts facts = new Facts(client, sender, recipient, clock.instant(), newReference());
        Decision decision = decide(facts);
        report(decision);
        return decision;
    }

    /**
     * How a list that looks into headers refuses a message for the senders that its header names.
     *
     * @param accepted the decision that let the list's recipient in
     * @param senders  none where the header cannot be read
     */
    Optional<Reply> refusalOfHeader(Decision accepted, List<EmailAddress> senders) {
        Optional<Decision> finding = new HeaderCheck(this::decide, Gate::newReference).finding(accepted, senders);
        finding.ifPresent(this::report);
        return finding.flatMap(Decision::reply);
    }

    private static Reference newReference() {
        return Reference.of(ThreadLocalRandom.current().nextLong());
    }

    private Decision decide(Facts facts) {
        try {
            return policy.decide(facts);
        } catch (NoSnapshotException e) {
            return undecided(facts, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "no decision on " + facts, e);
            return undecided(facts, e.toString());
        }
    }

    private void report(Decision decision) {
        try {
            sink.report(decision);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "decision " + decision.facts().reference() + " is not reported", e);
        }
    }

    private static Decision undecided(Facts facts, String reason) {
        Verdict verdict = new Verdict.Defer(Refusal.noDecision(reason));
        return new Decision(facts, verdict, Optional.empty(), Target.notOurs(), Optional.empty(), List.of(),
                NO_SNAPSHOT);
    }
}
