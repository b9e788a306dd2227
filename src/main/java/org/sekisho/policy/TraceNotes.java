package org.sekisho.policy;

import org.sekisho.policy.decision.TraceKind;

/** Where the steps of a decision are written down. */
@FunctionalInterface
interface TraceNotes {

    void note(TraceKind kind, Object... details);
}
