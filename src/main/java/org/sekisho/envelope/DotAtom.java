package org.sekisho.envelope;

/** The dot-string of RFC 5321 section 4.1.2, with the characters past ASCII of RFC 6531 section 3.3. */
final class DotAtom {

    private static final String SPECIALS = "!#$%&'*+-/=?^_`{|}~";

    private DotAtom() {
    }

    static boolean matches(String text) {
        if (text.isEmpty() || text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (text.charAt(i) != '.' && !isAtext(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAtext(int c) {
        if (c >= 0x80) {
            return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        }
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SPECIALS.indexOf(c) >= 0;
    }
}
