package org.sekisho.confgen.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The records of a master file (RFC 1035 section 5.1) without what may differ: times to live, the class, and the start of
 * authority with its serial.
 */
final class ZoneRecords {

    private static final Set<String> CLASSES = Set.of("IN", "CH", "HS");
    private static final int LONGEST = 1_000_000;

    private final Set<String> records = new TreeSet<>();
    private String origin = ".";
    private String owner = ".";

    private ZoneRecords() {
    }

    static Set<String> of(String text) {
        ZoneRecords zone = new ZoneRecords();
        StringBuilder entry = new StringBuilder();
        int open = 0;
        for (String line : text.substring(0, Math.min(text.length(), LONGEST)).split("\\n")) {
            String plain = withoutComment(line);
            open += count(plain, '(') - count(plain, ')');
            entry.append(plain).append(' ');
            if (open <= 0) {
                zone.add(entry.toString());
                entry.setLength(0);
                open = 0;
            }
        }
        return zone.records;
    }

    private void add(String entry) {
        List<String> words = new ArrayList<>(List.of(entry.replaceAll("[()]", " ").strip().split("\\s+")));
        if (words.get(0).isEmpty() || words.get(0).startsWith("$")) {
            origin = words.size() > 1 && words.get(0).equalsIgnoreCase("$ORIGIN") ? absolute(words.get(1)) : origin;
            return;
        }
        if (!Character.isWhitespace(entry.charAt(0))) {
            owner = absolute(words.remove(0));
        }
        while (!words.isEmpty() && (words.get(0).matches("\\d+[smhdwSMHDW]?") || CLASSES.contains(upper(words.get(0))))) {
            words.remove(0);
        }
        if (!words.isEmpty() && !upper(words.get(0)).equals("SOA")) {
            records.add(owner + " " + upper(words.remove(0)) + " " + String.join(" ", data(words)));
        }
    }

    private List<String> data(List<String> words) {
        boolean isText = words.stream().anyMatch(word -> word.startsWith("\""));
        return isText ? words : words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private String absolute(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("@") ? origin : lower.endsWith(".") ? lower : lower + (origin.equals(".") ? "." : "." + origin);
    }

    /** A semicolon inside quotes is text. */
    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == ';' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
