package org.sekisho.web.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says in the reader's language what the dry rooms say in English about a text that they cannot take. The English bundle
 * has their sentences word by word, with places for the values; a value may be such a sentence itself.
 */
final class Faults {

    private static final String START = "Fault.";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final List<Fault> ALL = read(ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH));

    private Faults() {
    }

    /** One sentence: its key, and what it looks like with any values. */
    private record Fault(String key, Pattern form) {

        Optional<List<String>> valuesIn(String sentence) {
            Matcher values = form.matcher(sentence);
            return values.matches() ? Optional.of(IntStream.rangeClosed(1, values.groupCount()).mapToObj(values::group).toList())
                    : Optional.empty();
        }
    }

    /** The sentence in that language; as it is when nobody knows it. */
    static String of(Locale locale, String sentence) {
        return ALL.stream().flatMap(fault -> fault.valuesIn(sentence).map(values -> Texts.of(locale, fault.key(),
                values.stream().map(value -> of(locale, value)).toList())).stream()).findFirst().orElse(sentence);
    }

    /** Those that begin with a word of their own come first, then those that say the most: others fit a part of them. */
    private static List<Fault> read(ResourceBundle english) {
        return english.keySet().stream().filter(key -> key.startsWith(START))
                .sorted(Comparator.comparing((String key) -> english.getString(key).startsWith("{"))
                        .thenComparing(key -> -english.getString(key).length()).thenComparing(key -> key))
                .map(key -> new Fault(key, form(english.getString(key)))).toList();
    }

    private static Pattern form(String text) {
        return Pattern.compile(Stream.of(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining("(.+)")),
                Pattern.DOTALL);
    }
}
