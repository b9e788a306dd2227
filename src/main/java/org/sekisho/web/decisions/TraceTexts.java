package org.sekisho.web.decisions;

import java.util.List;
import org.sekisho.policy.decision.TraceReading;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.web.forms.Texts;

/** The steps of a decision in the reader's language. */
public final class TraceTexts {

    private TraceTexts() {
    }

    /** One step. */
    public static String of(TraceStep step) {
        String key = "Trace." + step.kind();
        String text = Texts.of(key, step.details().toArray());
        return text.equals(key) ? step.sentence() : text;
    }

    /** The steps of a kept trace, one a line; a line that cannot be read stays as it is. */
    public static List<String> ofLines(String trace) {
        return trace.lines().map(line -> TraceReading.read(line).map(TraceTexts::of).orElse(line)).toList();
    }
}
