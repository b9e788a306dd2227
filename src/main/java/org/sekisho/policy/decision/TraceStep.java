package org.sekisho.policy.decision;

import java.util.List;

/**
 * One step of a decision: what was looked at and what came of it.
 *
 * @param kind    what kind of step; a page translates it by this name
 * @param details the values in the sentence, in its order
 */
public record TraceStep(TraceKind kind, List<String> details) {

    public TraceStep {
        details = List.copyOf(details);
    }

    /** A step with its values. */
    public static TraceStep of(TraceKind kind, Object... details) {
        return new TraceStep(kind, List.of(details).stream().map(Object::toString).toList());
    }

    /** The step in English, for logs and the API. */
    public String sentence() {
        return String.format(kind.english(), details.toArray());
    }
}
