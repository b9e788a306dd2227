package org.sekisho.policy;

/** Where a door finds the policy in force. */
@FunctionalInterface
public interface CurrentSnapshot {

    /**
     * The snapshot in force; take it once per decision. Never blocks.
     *
     * @throws NoSnapshotException when none was compiled yet
     */
    Snapshot get();
}
