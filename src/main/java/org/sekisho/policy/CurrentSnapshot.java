package org.sekisho.policy;

import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;

/** Where a door finds the policy in force. */
@FunctionalInterface
public interface CurrentSnapshot {

    /**
     * The snapshot in force; take it once per decision. Never blocks.
     *
     * @throws NoSnapshotException when none was compiled yet
     */
    Snapshot get();

    /**
     * Decides on one recipient by the snapshot in force. May take as long as proofs that must be looked up.
     *
     * @throws NoSnapshotException when none was compiled yet
     */
    default Decision decide(Facts facts) {
        return get().decide(facts);
    }
}
