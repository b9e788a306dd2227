package org.sekisho.confgen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with places named {@code @LIKE_THIS@} to fill in, kept as resources for a mail administrator to read. */
final class Template {

    /** A place; alone on its line it takes the line's end with it, so that an empty value leaves no empty line. */
    private static final Pattern PLACE = Pattern.compile("(?m)^@([A-Z_]+)@\\n|@([A-Z_]+)@");

    private Template() {
    }

    /**
     * The named text with every place filled in.
     *
     * @throws IllegalStateException when the text has a place that the values do not name
     */
    static String fill(String name, Map<String, String> values) {
        return PLACE.matcher(read(name)).replaceAll(place -> Matcher.quoteReplacement(value(name, place.group(1),
                place.group(2), values)));
    }

    private static String value(String name, String line, String word, Map<String, String> values) {
        String key = line == null ? word : line;
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing to fill in for " + key + " in " + name);
        }
        return line == null || value.isEmpty() || value.endsWith("\n") ? value : value + "\n";
    }

    private static String read(String name) {
        try (InputStream text = Template.class.getResourceAsStream("/confgen/" + name)) {
            if (text == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
