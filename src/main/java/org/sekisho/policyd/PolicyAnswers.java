package org.sekisho.policyd;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sekisho.envelope.Reply;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.DecisionSink;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.Refusal;
import org.sekisho.policy.decision.Target;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.Reference;

/** Gathers the facts of a request, has them decided on, reports, and says the action (access(5)). */
final class PolicyAnswers {

    private static final Logger LOG = System.getLogger(PolicyAnswers.class.getName());
    /** No opinion: Postfix goes on to the next restriction. */
    private static final String DUNNO = "DUNNO";
    private static final long NO_SNAPSHOT = 0;

    private final CurrentSnapshot policy;
    private final DecisionSink sink;
    private final InstantSource clock;

    PolicyAnswers(CurrentSnapshot policy, DecisionSink sink, InstantSource clock) {
        this.policy = policy;
        this.sink = sink;
        this.clock = clock;
    }

    /** {@code DUNNO}, or the reply with its code as access(5) takes it: {@code 4NN text} or {@code 5NN text}. */
    String actionFor(PolicyRequest request) {
        if (!request.isRecipient()) {
            return DUNNO;
        }
        Reference reference = Reference.of(ThreadLocalRandom.current().nextLong());
        Decision decision = decide(new Facts(request.client(), request.sender(), request.recipient(), clock.instant(),
                reference));
        report(decision);
        return decision.reply().map(Reply::toString).orElse(DUNNO);
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
