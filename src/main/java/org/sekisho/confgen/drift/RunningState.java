package org.sekisho.confgen.drift;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code state.sh} prints: parts of text, each behind a line with its name.
 *
 * @param parts the parts by name: {@code mail_version}, {@code postconf-n}, {@code postconf-M}, {@code map:NAME},
 *              {@code dns:NAME}
 */
public record RunningState(Map<String, String> parts) {

    private static final Pattern HEAD = Pattern.compile("#=== sekisho ([A-Za-z0-9_.:-]{1,300})");

    public RunningState {
        parts = Map.copyOf(parts);
    }

    /**
     * Reads the output of {@code state.sh}, of one host or of several, one after the other.
     *
     * @throws IllegalArgumentException with a sentence when the text has no part of such a name
     */
    public static RunningState of(String text) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : text.split("\\r?\\n", -1)) {
            Matcher head = HEAD.matcher(line.strip());
            if (head.matches()) {
                current = parts.computeIfAbsent(head.group(1), name -> new StringBuilder());
            } else {
                current.append(line).append('\n');
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("this is not what state.sh prints: there is no line that begins with "
                    + "\"#=== sekisho\"");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((name, part) -> texts.put(name, part.toString()));
        return new RunningState(texts);
    }

    Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
