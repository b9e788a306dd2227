package org.sekisho.smtp.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The service extensions that an EHLO reply announces (RFC 5321 section 4.1.1.1).
 *
 * @param lines keyword and parameters, one line each, in the order they came
 */
public record Keywords(List<String> lines) {

    public Keywords {
        lines = List.copyOf(lines);
    }

    /** Nothing is announced. */
    public static Keywords none() {
        return new Keywords(List.of());
    }

    /** The keywords of an EHLO reply: its lines but the first. */
    public static Keywords of(RawReply ehlo) {
        String[] replyLines = new String(ehlo.bytes(), StandardCharsets.US_ASCII).split("\r\n");
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < replyLines.length; i++) {
            lines.add(replyLines[i].substring(Math.min(4, replyLines[i].length())).strip());
        }
        lines.removeIf(String::isEmpty);
        return new Keywords(lines);
    }

    /** Whether the keyword is announced, in any letter case. */
    public boolean announce(String keyword) {
        return lines.stream().anyMatch(line -> nameOf(line).equals(keyword));
    }

    /** The keyword of a line, in upper case; {@code AUTH} also where old servers write {@code AUTH=}. */
    public static String nameOf(String line) {
        return line.split("[ =]", 2)[0].toUpperCase(Locale.ROOT);
    }
}
