package org.sekisho.policy;

import org.sekisho.policy.decision.ReasonKind;

/** No policy has been loaded yet, so nothing can be decided; a door answers 451 4.3.0. */
public class NoSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSnapshotException() {
        super(ReasonKind.NO_SNAPSHOT.sentence());
    }
}
