package org.sekisho.mailman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code name = literal} lines of Python, as {@code config_list -o} of Mailman 2.1 writes them. Nothing is executed:
 * texts, numbers, truth values, {@code None} and lists, tuples and dictionaries of these are all there is.
 */
final class PythonLiterals {

    private static final int DEEPEST = 20;
    private static final Set<Character> CLOSING = Set.of(')', ']', '}');

    private final String text;
    private final int firstLine;
    private int at;
    private int began;

    private PythonLiterals(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
    }

    /**
     * The values by their names; the last of a name wins. Lists and tuples are lists, a dictionary is the list of its keys
     * and values.
     *
     * @param firstLine the number of the text's first line, for the sentence about a bad one
     */
    static Map<String, Object> of(String text, int firstLine) {
        PythonLiterals reading = new PythonLiterals(text, firstLine);
        Map<String, Object> values = new LinkedHashMap<>();
        reading.skip(true);
        while (reading.at < text.length()) {
            reading.began = reading.at;
            String name = reading.word();
            reading.skip(false);
            reading.expect('=');
            reading.skip(false);
            values.put(name, reading.value(0));
            reading.endLine();
        }
        return values;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw bad("too deep");
        }
        char c = peek();
        if (c == '[' || c == '(' || c == '{') {
            return list(depth);
        }
        if (c == '\'' || c == '"') {
            return string();
        }
        if (Character.isLetter(c)) {
            return named();
        }
        return number();
    }

    private List<Object> list(int depth) {
        at++;
        List<Object> values = new ArrayList<>();
        skip(true);
        while (!CLOSING.contains(peek())) {
            values.add(value(depth + 1));
            skip(true);
            if (peek() == ',' || peek() == ':') {
                at++;
                skip(true);
            } else if (!CLOSING.contains(peek())) {
                throw bad("a comma is missing");
            }
        }
        at++;
        return values;
    }

    /** A truth value, {@code None}, or a text with a prefix. */
    private Object named() {
        int start = at;
        String word = word();
        if (Set.of("u", "r", "b", "U", "R", "ur").contains(word) && (peek() == '\'' || peek() == '"')) {
            return string();
        }
        return switch (word) {
            case "True" -> 1L;
            case "False" -> 0L;
            case "None" -> "";
            default -> {
                at = start;
                throw bad("\"" + word + "\" is no literal");
            }
        };
    }

    private Long number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return (long) Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException other) {
            at = start;
            throw bad("this is no literal");
        }
    }

    private String string() {
        char quote = peek();
        boolean isLong = text.startsWith(String.valueOf(quote).repeat(3), at);
        String end = String.valueOf(quote).repeat(isLong ? 3 : 1);
        at += end.length();
        StringBuilder read = new StringBuilder();
        while (!text.startsWith(end, at)) {
            char c = next();
            if (c == '\n' && !isLong) {
                at = began;
                throw bad("a text is not closed");
            }
            read.append(c == '\\' ? escaped() : String.valueOf(c));
        }
        at += end.length();
        return read.toString();
    }

    private String escaped() {
        char c = next();
        return switch (c) {
            case '\n' -> "";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'x' -> code(2);
            case 'u' -> code(4);
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private String code(int digits) {
        if (at + digits > text.length() || !text.substring(at, at + digits).matches("[0-9a-fA-F]+")) {
            throw bad("a character is not written in full");
        }
        at += digits;
        return String.valueOf((char) Integer.parseInt(text.substring(at - digits, at), 16));
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (start == at) {
            throw bad("write NAME = LITERAL, nothing else");
        }
        return text.substring(start, at);
    }

    private void endLine() {
        skip(false);
        if (at < text.length() && peek() != '\n') {
            throw bad("there is more behind the literal");
        }
        skip(true);
    }

    /** Blanks and comments, over the ends of lines where those mean nothing. */
    private void skip(boolean overLines) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' && overLines) {
                at++;
            } else {
                return;
            }
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw bad("write NAME = LITERAL, nothing else");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            at = began;
            throw bad("what begins here has no end");
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private BadExportException bad(String why) {
        int line = firstLine + (int) text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
        return new BadExportException(line, why);
    }
}
