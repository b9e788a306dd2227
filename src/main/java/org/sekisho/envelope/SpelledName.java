package org.sekisho.envelope;

/**
 * Finds a name in a text that spells it out with anything between its letters: quotes, back-slashes, white space,
 * characters that nobody sees.
 */
final class SpelledName {

    private static final String ROUTING = "@%!";

    private SpelledName() {
    }

    /** Whether the name stands in the text as a whole word. */
    static boolean standsIn(String text, String name) {
        for (int start = text.indexOf(name.charAt(0)); start >= 0; start = text.indexOf(name.charAt(0), start + 1)) {
            if (startsWord(text, start) && endsWord(text, endOf(text, start, name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name stands in the text as a whole word in the place of a domain: {@code @name, %name, name!}. */
    static boolean standsAsDomainIn(String text, String name) {
        for (int start = text.indexOf(name.charAt(0)); start >= 0; start = text.indexOf(name.charAt(0), start + 1)) {
            int end = endOf(text, start, name);
            if (startsWord(text, start) && endsWord(text, end) && (isAfter(text, start) || isBefore(text, end))) {
                return true;
            }
        }
        return false;
    }

    /** Where the name that starts there ends; -1 when it is another name. */
    private static int endOf(String text, int start, String name) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            while (i > 0 && at < text.length() && !isOfLabel(text, at)) {
                at++;
            }
            if (at == text.length() || text.charAt(at) != name.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean startsWord(String text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == '.') {
            before--;
        }
        return before < 0 || !isOfLabel(text, before);
    }

    private static boolean endsWord(String text, int end) {
        int after = end;
        while (after >= 0 && after < text.length() && text.charAt(after) == '.') {
            after++;
        }
        return after >= 0 && (after == text.length() || !isOfLabel(text, after));
    }

    private static boolean isAfter(String text, int start) {
        int before = start - 1;
        while (before >= 0 && (text.charAt(before) == '.' || isSilent(text, before))) {
            before--;
        }
        return before >= 0 && (text.charAt(before) == '@' || text.charAt(before) == '%');
    }

    private static boolean isBefore(String text, int end) {
        int after = end;
        while (after < text.length() && (text.charAt(after) == '.' || isSilent(text, after))) {
            after++;
        }
        return after < text.length() && text.charAt(after) == '!';
    }

    private static boolean isSilent(String text, int index) {
        return !isOfLabel(text, index) && ROUTING.indexOf(text.charAt(index)) < 0;
    }

    /** Letters, digits and marks that are seen; a surrogate counts as a letter, which names of domains rarely hold. */
    private static boolean isOfLabel(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
        }
        return Character.isLetterOrDigit(c) || isVisibleMark(c) || Character.isSurrogate(c);
    }

    /** Variation selectors and the grapheme joiner are marks that IDNA maps to nothing (RFC 3454 table B.1). */
    private static boolean isVisibleMark(char c) {
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && c != '\u034f' && !(c >= '\u180b' && c <= '\u180f') && !(c >= '\ufe00' && c <= '\ufe0f');
    }
}
