package org.sekisho.policy.decision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One step of a decision: what was looked at and what came of it. Most traces are never read, so their values become
 * texts only when somebody asks; the values do not change.
 */
public final class TraceStep {

    private final TraceKind kind;
    private final Object[] values;

    private TraceStep(TraceKind kind, Object[] values) {
        this.kind = kind;
        this.values = values;
    }

    /** A step with its values, which must be immutable. */
    public static TraceStep of(TraceKind kind, Object... values) {
        return new TraceStep(kind, values);
    }

    /** What kind of step; a page translates it by this name. */
    public TraceKind kind() {
        return kind;
    }

    /** The values in the sentence, in its order. */
    public List<String> details() {
        return Stream.of(values).map(Object::toString).toList();
    }

    /** The step in English, for logs and the API. */
    public String sentence() {
        return String.format(kind.english(), values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TraceStep step && kind == step.kind && details().equals(step.details());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, details());
    }

    @Override
    public String toString() {
        return sentence();
    }
}
