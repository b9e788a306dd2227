package org.sekisho.web.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks comments, texts and the words that a line begins with, for people to read. What it returns is HTML. */
final class Highlighting {

    private static final Pattern PARTS = Pattern.compile("(?<text>\"[^\"]*\"|'[^']*')|(?<word>^\\s*(?:-o )?[\\w.@/^$-]+)");

    private Highlighting() {
    }

    /** The text with {@code span}s around its parts; every character of it is escaped. */
    static String html(String text) {
        return text.lines().map(Highlighting::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        String stripped = line.strip();
        if (stripped.startsWith("#") || stripped.startsWith("//") || stripped.startsWith(";")) {
            return span("comment", line);
        }
        StringBuilder html = new StringBuilder();
        Matcher parts = PARTS.matcher(line);
        int from = 0;
        while (parts.find()) {
            html.append(escaped(line.substring(from, parts.start())))
                    .append(span(parts.group("text") != null ? "text" : "word", parts.group()));
            from = parts.end();
        }
        return html.append(escaped(line.substring(from))).toString();
    }

    private static String span(String look, String text) {
        return "<span class=\"code-" + look + "\">" + escaped(text) + "</span>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
