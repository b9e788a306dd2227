package org.sekisho.envelope;

/** The angle brackets around a path. */
final class Brackets {

    private Brackets() {
    }

    static boolean surround(String text) {
        return text.length() >= 2 && text.startsWith("<") && text.endsWith(">");
    }

    /** The text without one pair of brackets around it, where there is one. */
    static String strip(String text) {
        return surround(text) ? text.substring(1, text.length() - 1) : text;
    }
}
