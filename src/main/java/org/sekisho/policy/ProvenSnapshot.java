package org.sekisho.policy;

import java.util.function.Supplier;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;

/** A snapshot whose decisions have the proof looked up that they need, before they begin. */
public final class ProvenSnapshot implements CurrentSnapshot {

    private final Supplier<Snapshot> current;
    private final SenderProof proof;

    /** Decisions of the snapshot in force, with what this proof says. */
    public ProvenSnapshot(Supplier<Snapshot> current, SenderProof proof) {
        this.current = current;
        this.proof = proof;
    }

    @Override
    public Snapshot get() {
        return current.get();
    }

    @Override
    public Decision decide(Facts facts) {
        Snapshot snapshot = get();
        return snapshot.decide(snapshot.wantsSpf(facts) ? facts.withSpf(passes(facts)) : facts);
    }

    private boolean passes(Facts facts) {
        return proof.spfPasses(facts.client().address().orElseThrow(), facts.sender().mailbox().orElseThrow(),
                facts.client().helo());
    }
}
