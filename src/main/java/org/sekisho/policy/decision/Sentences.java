package org.sekisho.policy.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The English sentences of the kinds of something, to be read back from where they were written down. */
final class Sentences<K extends Enum<K>> {

    private final Map<K, Pattern> patterns;

    /** The sentence of each kind; {@code %s} stands for a value. */
    Sentences(Class<K> kinds, Function<K, String> english) {
        patterns = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            String quoted = Pattern.quote(english.apply(kind)).replace("%s", "\\E(.+?)\\Q");
            patterns.put(kind, Pattern.compile(quoted));
        }
    }

    /** What is made of the first kind that is said like this, and of the values in its sentence. */
    <T> Optional<T> read(String sentence, BiFunction<K, List<String>, T> maker) {
        for (Map.Entry<K, Pattern> entry : patterns.entrySet()) {
            Matcher matcher = entry.getValue().matcher(sentence);
            if (matcher.matches()) {
                List<String> values = new ArrayList<>();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    values.add(matcher.group(group));
                }
                return Optional.of(maker.apply(entry.getKey(), values));
            }
        }
        return Optional.empty();
    }
}
