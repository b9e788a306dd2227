package org.sekisho.envelope;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the comments of RFC 5322 section 3.2.2 out of a text: nested, with back-slashes, closed or not. Readers differ in
 * what protects a parenthesis from beginning one: quotes, the brackets of an address literal (Postfix heeds both), or
 * nothing.
 */
final class Comments {

    private static final Pattern PLAIN = Pattern.compile("\\([\\p{L}\\p{M}\\p{N} ._-]*+\\)");

    private final boolean heedsQuotes;
    private final boolean heedsBrackets;
    private int depth;
    private boolean isQuoted;
    private boolean isLiteral;

    private Comments(boolean heedsQuotes, boolean heedsBrackets) {
        this.heedsQuotes = heedsQuotes;
        this.heedsBrackets = heedsBrackets;
    }

    /** Whether every comment ends and has nothing but words in it. */
    static boolean arePlain(String text) {
        String rest = PLAIN.matcher(text).replaceAll("");
        return rest.indexOf('(') < 0 && rest.indexOf(')') < 0;
    }

    /** The text without its comments, as each kind of reader has it. */
    static Stream<String> without(String text) {
        return text.indexOf('(') < 0 && text.indexOf(')') < 0 ? Stream.of(text)
                : Stream.of(new Comments(true, true), new Comments(true, false), new Comments(false, true),
                        new Comments(false, false)).map(reader -> reader.strip(text)).distinct();
    }

    private String strip(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '\\' && i + 1 < text.length();
            boolean isProtected = isProtectedAfter(c);
            depth += isProtected ? 0 : step(c);
            if (depth == 0 && (c != ')' || isProtected)) {
                rest.append(text, i, escapes ? i + 2 : i + 1);
            }
            i += escapes ? 1 : 0;
        }
        return rest.toString();
    }

    private boolean isProtectedAfter(char c) {
        if (depth == 0) {
            isQuoted ^= heedsQuotes && c == '"' && !isLiteral;
            isLiteral = heedsBrackets && !isQuoted && (c == '[' || isLiteral && c != ']');
        }
        return isQuoted || isLiteral;
    }

    private int step(char c) {
        if (c == '(') {
            return 1;
        }
        return c == ')' && depth > 0 ? -1 : 0;
    }
}
