package org.sekisho.admin.configuration;

/**
 * One line of a difference, as in {@code diff -u}.
 *
 * @param kind {@code ADDED}, {@code REMOVED} or {@code SAME}
 * @param text the line without its sign
 */
public record DiffLine(Kind kind, String text) {

    /** What became of the line. */
    public enum Kind {
        ADDED,
        REMOVED,
        SAME
    }

    static DiffLine of(String line) {
        String text = line.isEmpty() ? "" : line.substring(1);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> new DiffLine(Kind.ADDED, text);
            case '-' -> new DiffLine(Kind.REMOVED, text);
            default -> new DiffLine(Kind.SAME, text);
        };
    }
}
