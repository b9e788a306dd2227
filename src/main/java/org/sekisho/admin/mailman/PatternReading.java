package org.sekisho.admin.mailman;

import java.util.Optional;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.rules.SenderTerm;

/**
 * Reads what stands in {@code accept_these_nonmembers} and its like.
 *
 * <p>Mailman 3 looks for {@code ^pattern} with Python's {@code re.match}: from the start of the address, but not to its
 * end. Rules here are about the whole address, so the end is left open where the pattern leaves it open; the linter shows
 * whom that lets in.
 */
final class PatternReading {

    private static final int LONGEST = 1000;

    private PatternReading() {
    }

    /** The entry as a rule's sender; empty when it is neither an address nor a pattern that RE2 takes. */
    static Optional<String> of(String entry) {
        if (!entry.startsWith("^")) {
            return EmailAddress.parse(entry).map(EmailAddress::toString);
        }
        if (entry.length() > LONGEST || entry.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SenderTerm.of("/" + whole(entry) + "/").toString());
        } catch (IllegalArgumentException notRe2) {
            return Optional.empty();
        }
    }

    private static String whole(String pattern) {
        boolean hasAlternatives = pattern.indexOf('|') >= 0;
        boolean hasEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
        if (hasEnd && !hasAlternatives) {
            return pattern;
        }
        return pattern.endsWith(".*") && !pattern.endsWith("\\.*") && !hasAlternatives ? pattern
                : "(?:" + pattern + ").*";
    }
}
