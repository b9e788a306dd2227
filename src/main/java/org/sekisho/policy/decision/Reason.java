package org.sekisho.policy.decision;

import java.util.List;
import java.util.Optional;

/**
 * A reason as it can be said in another language.
 *
 * @param kind   what kind of reason
 * @param values the value in its sentence; none where it has none
 */
public record Reason(ReasonKind kind, List<String> values) {

    private static final Sentences<ReasonKind> SENTENCES = new Sentences<>(ReasonKind.class, ReasonKind::english);

    public Reason {
        values = List.copyOf(values);
    }

    /** The reason that this is the English sentence of; empty when no reason is said like this. */
    public static Optional<Reason> read(String sentence) {
        return SENTENCES.read(sentence, Reason::new);
    }
}
