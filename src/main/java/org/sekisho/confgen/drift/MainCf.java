package org.sekisho.confgen.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters of main.cf, as written there or as {@code postconf -n} prints them. The last of a name wins. */
final class MainCf {

    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\{(\\w+)}|\\((\\w+)\\)|(\\w+))");
    private static final int DEEPEST = 10;
    private static final int LONGEST = 100_000;

    private final Map<String, String> values = new LinkedHashMap<>();

    private MainCf() {
    }

    /**
     * Reads the parameters.
     *
     * @param directory what {@code $config_directory} stands for
     */
    static MainCf parse(String text, String directory) {
        MainCf parsed = new MainCf();
        for (String line : LogicalLines.of(text)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                parsed.values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        parsed.values.put("config_directory", directory);
        return parsed;
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The value with everything filled in that it names; empty where the parameter is not set. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(this::expanded);
    }

    /** The entries of a value that is a list. */
    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : value(name).orElse("").split("[\\s,]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Fills in the parameters that are set here; others stay as they are. */
    String expanded(String text) {
        String expanded = text;
        for (int i = 0; i < DEEPEST && expanded.indexOf('$') >= 0 && expanded.length() < LONGEST; i++) {
            expanded = REFERENCE.matcher(expanded).replaceAll(found -> Matcher.quoteReplacement(
                    values.getOrDefault(nameIn(found), found.group())));
        }
        return expanded.strip();
    }

    private static String nameIn(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
    }
}
