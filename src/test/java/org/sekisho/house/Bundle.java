package org.sekisho.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One language of the texts, read as UTF-8; empty where the file does not exist yet. */
record Bundle(Path file, Properties texts, List<String> twice) {

    static final List<Path> LANGUAGES =
            List.of(House.BUNDLES.resolve("messages.properties"), House.BUNDLES.resolve("messages_ja.properties"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static List<Bundle> all() {
        return LANGUAGES.stream().map(Bundle::read).toList();
    }

    static Bundle read(Path file) {
        return of(file, Files.exists(file) ? House.read(file) : "");
    }

    static Bundle of(Path file, String text) {
        List<String> twice = new ArrayList<>();
        Properties texts = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                Object before = super.put(key, value);
                if (before != null) {
                    twice.add(key.toString());
                }
                return before;
            }
        };
        try {
            texts.load(new StringReader(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Bundle(file, texts, twice);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** The numbers of the places that a text leaves for values. */
    Set<String> places(String key) {
        Set<String> places = new TreeSet<>();
        for (Matcher place = PLACE.matcher(texts.getProperty(key, "")); place.find();) {
            places.add(place.group(1));
        }
        return places;
    }
}
