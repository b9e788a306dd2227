package org.sekisho.policy;

import org.sekisho.policy.decision.Decision;

/** Where a door hands over what was decided. */
@FunctionalInterface
public interface DecisionSink {

    /** Takes a decision in microseconds; it is written elsewhere. Never blocks, never throws. */
    void report(Decision decision);
}
