package org.sekisho.policy.terms;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a sender set.
 *
 * @param text lower-case letters, digits and {@code . _ -}, 1 to 63 of them, beginning with a letter or digit
 */
public record SetName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /** Checks the form; use {@link #of} for text that somebody wrote. */
    public SetName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is not a name of a set; write up to 63 letters, digits and . _ - without blanks");
        }
    }

    /**
     * Reads a name in any letter case.
     *
     * @throws IllegalArgumentException with a sentence when it is not a name
     */
    public static SetName of(String text) {
        return new SetName(text.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
