package org.sekisho.admin.lists;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Mailman takes as a list name, at most the 64 octets of RFC 5321 section 4.5.3.1.1, without the characters that mean
 * something to a map or a zone file.
 */
public final class ListName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9_.-]{0,62}[a-z0-9])?");

    private ListName() {
    }

    /** The name as it is kept, in lower case; empty when it is none that can be kept. */
    public static Optional<String> parse(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .filter(name -> FORM.matcher(name).matches() && !name.contains(".."));
    }
}
