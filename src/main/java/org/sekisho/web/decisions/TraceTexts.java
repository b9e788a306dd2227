package org.sekisho.web.decisions;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.sekisho.policy.decision.TraceReading;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.web.forms.Texts;

/** The steps of a decision in the reader's language. */
public final class TraceTexts {

    private TraceTexts() {
    }

    /** One step. */
    public static String of(TraceStep step) {
        return of(Faces.getLocale(), step);
    }

    static String of(Locale locale, TraceStep step) {
        List<String> details = step.details();
        return Texts.of(locale, "Trace." + step.kind(), IntStream.range(0, details.size())
                .mapToObj(place -> DecisionWord.of(locale, step.kind(), place, details.get(place))).toList());
    }

    /** The steps of a kept trace, one a line; a line that cannot be read stays as it is. */
    public static List<String> ofLines(String trace) {
        return trace.lines().map(line -> TraceReading.read(line).map(TraceTexts::of).orElse(line)).toList();
    }
}
