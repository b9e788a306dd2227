package org.sekisho.envelope;

/** Takes the comments of RFC 5322 section 3.2.2 out of a text: nested, with back-slashes, closed or not. */
final class Comments {

    private Comments() {
    }

    /** The text without its comments, as a reader has it who knows that quotes protect parentheses. */
    static String without(String text) {
        return strip(text, true);
    }

    /** The text without its comments, as a reader has it who does not know quotes. */
    static String withoutHeedingQuotes(String text) {
        return strip(text, false);
    }

    private static String strip(String text, boolean heedQuotes) {
        StringBuilder rest = new StringBuilder(text.length());
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '\\' && i + 1 < text.length();
            quoted ^= heedQuotes && c == '"' && depth == 0;
            depth += quoted ? 0 : step(c, depth);
            if (depth == 0 && (c != ')' || quoted)) {
                rest.append(text, i, escapes ? i + 2 : i + 1);
            }
            i += escapes ? 1 : 0;
        }
        return rest.toString();
    }

    private static int step(char c, int depth) {
        if (c == '(') {
            return 1;
        }
        return c == ')' && depth > 0 ? -1 : 0;
    }
}
