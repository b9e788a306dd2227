package org.sekisho.policy.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the English sentences that traces are kept as, so that they can be said in another language. */
public final class TraceReading {

    private static final Map<TraceKind, Pattern> PATTERNS = patterns();

    private TraceReading() {
    }

    /** The step that this is the sentence of; empty when no kind of step is said like this. */
    public static Optional<TraceStep> read(String sentence) {
        for (Map.Entry<TraceKind, Pattern> entry : PATTERNS.entrySet()) {
            Matcher matcher = entry.getValue().matcher(sentence);
            if (matcher.matches()) {
                List<Object> values = new ArrayList<>();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    values.add(matcher.group(group));
                }
                return Optional.of(TraceStep.of(entry.getKey(), values.toArray()));
            }
        }
        return Optional.empty();
    }

    private static Map<TraceKind, Pattern> patterns() {
        Map<TraceKind, Pattern> patterns = new EnumMap<>(TraceKind.class);
        for (TraceKind kind : TraceKind.values()) {
            String quoted = Pattern.quote(kind.english()).replace("%s", "\\E(.+?)\\Q");
            patterns.put(kind, Pattern.compile(quoted));
        }
        return patterns;
    }
}
