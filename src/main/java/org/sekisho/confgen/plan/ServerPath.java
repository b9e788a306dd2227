package org.sekisho.confgen.plan;

import java.util.regex.Pattern;

/**
 * An absolute path on the host that the files are for; never read from here.
 *
 * @param text starts with a slash, does not end with one; letters, digits and {@code . _ + - /}
 */
public record ServerPath(String text) {

    private static final Pattern PLAIN = Pattern.compile("(?:/(?!\\.\\.?(?:/|$))[A-Za-z0-9._+-]+)+");

    public ServerPath {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a plain absolute path; write it like "
                    + "/etc/postfix, without blanks and without a slash at the end");
        }
    }

    /** A file or directory below this one. */
    public ServerPath resolve(String child) {
        return new ServerPath(text + "/" + child);
    }

    /** The directory that this one is in; itself for one directly below the root. */
    public ServerPath parent() {
        int slash = text.lastIndexOf('/');
        return slash == 0 ? this : new ServerPath(text.substring(0, slash));
    }

    @Override
    public String toString() {
        return text;
    }
}
