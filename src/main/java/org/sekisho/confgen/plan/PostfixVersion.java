package org.sekisho.confgen.plan;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Postfix, as {@code postconf -h mail_version} prints it; 3.4 or newer.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number; 0 where it is not known
 */
public record PostfixVersion(int major, int minor, int patch) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{1,2}))?(?:[-+~].{0,40})?");
    private static final int OLDEST_MINOR = 4;
    private static final int NORMALIZES_BY_DEFAULT = 9;
    /** The first patch of each older release that knows smtpd_forbid_bare_newline=normalize (postconf(5)). */
    private static final Map<Integer, Integer> NORMALIZES_FROM_PATCH = Map.of(5, 24, 6, 14, 7, 10, 8, 5);

    public PostfixVersion {
        if (major < 3 || major == 3 && minor < OLDEST_MINOR) {
            throw new IllegalArgumentException("the files are for Postfix 3.4 or newer, not for " + major + "." + minor);
        }
    }

    /**
     * Reads {@code 3.7.11} or {@code 3.10}.
     *
     * @throws IllegalArgumentException with a sentence when the text is something else, or older than 3.4
     */
    public static PostfixVersion of(String text) {
        Matcher numbers = TEXT.matcher(text.strip());
        if (!numbers.matches()) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" is not a version of Postfix; write what "
                    + "\"postconf -h mail_version\" prints, like 3.7.11");
        }
        String patch = numbers.group(3);
        return new PostfixVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    /**
     * Whether it knows {@code smtpd_forbid_bare_newline = normalize}. One that only knows {@code yes} and {@code no}
     * would refuse to run with it.
     */
    public boolean normalizesBareNewlines() {
        return major > 3 || minor >= NORMALIZES_BY_DEFAULT
                || patch >= NORMALIZES_FROM_PATCH.getOrDefault(minor, Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
