package org.sekisho.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a word is worth being looked up in the index by parts of words. The last labels of a domain ({@code com},
 * {@code ac.jp}) are in so many rows that to look them up, too, takes longer than to read what is found without them.
 */
final class RarePart {

    /** The index knows three characters at once, so at least as many are left before the dot. */
    private static final Pattern WITH_TOP_LEVEL = Pattern.compile("(?s)(.*[a-z0-9-]{3}\\.)(?:[a-z]{2,3}\\.)?[a-z]{2,}");

    private RarePart() {
    }

    /** The word, which is in small letters, up to the dot before its top-level domain, or before a short label there. */
    static String of(String word) {
        Matcher matcher = WITH_TOP_LEVEL.matcher(word);
        return matcher.matches() ? matcher.group(1) : word;
    }
}
