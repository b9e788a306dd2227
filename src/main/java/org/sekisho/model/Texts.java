package org.sekisho.model;

/** Fits what clients send into columns. */
final class Texts {

    private Texts() {
    }

    /** The text without NUL, which PostgreSQL does not take, and no longer than {@code length} characters. */
    static String cut(String text, int length) {
        String clean = text.replace('\u0000', '?');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
