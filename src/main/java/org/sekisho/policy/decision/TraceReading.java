package org.sekisho.policy.decision;

import java.util.Optional;

/** Reads the English sentences that traces are kept as, so that they can be said in another language. */
public final class TraceReading {

    private static final Sentences<TraceKind> SENTENCES = new Sentences<>(TraceKind.class, TraceKind::english);

    private TraceReading() {
    }

    /** The step that this is the sentence of; empty when no kind of step is said like this. */
    public static Optional<TraceStep> read(String sentence) {
        return SENTENCES.read(sentence, (kind, values) -> TraceStep.of(kind, values.toArray()));
    }
}
