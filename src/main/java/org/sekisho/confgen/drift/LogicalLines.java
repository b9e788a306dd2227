package org.sekisho.confgen.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of Postfix's files: a line that begins with white space continues the one before it (postconf(5)). */
final class LogicalLines {

    private LogicalLines() {
    }

    /** Without comments and empty lines, each with single blanks. */
    static List<String> of(String text) {
        List<StringBuilder> lines = new ArrayList<>();
        for (String line : text.lines().filter(LogicalLines::isMeant).collect(Collectors.toList())) {
            boolean continues = Character.isWhitespace(line.charAt(0)) && !lines.isEmpty();
            if (continues) {
                lines.get(lines.size() - 1).append(' ').append(line.strip());
            } else {
                lines.add(new StringBuilder(line.strip()));
            }
        }
        return lines.stream().map(line -> line.toString().replaceAll("\\s+", " ")).toList();
    }

    private static boolean isMeant(String line) {
        return !line.isBlank() && line.strip().charAt(0) != '#';
    }
}
