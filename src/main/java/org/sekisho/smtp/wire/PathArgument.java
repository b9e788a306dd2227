package org.sekisho.smtp.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path in a MAIL or RCPT line (RFC 5321 section 4.1.1.2 and 4.1.1.3).
 *
 * @param text the path with its angle brackets; or, where no path and parameters can be told apart with certainty,
 *             everything after the colon, so that nothing in it escapes whoever judges it
 */
public record PathArgument(String text) {

    private static final Pattern MAIL = Pattern.compile("(?i)MAIL[ \\t]+FROM:[ \\t]*(.*)", Pattern.DOTALL);
    private static final Pattern RCPT = Pattern.compile("(?i)RCPT[ \\t]+TO:[ \\t]*(.*)", Pattern.DOTALL);
    /** Nothing in it is given back, so that no line is too long for the stack. */
    private static final Pattern PARAMETERS =
            Pattern.compile("(?:[ \\t]++[A-Za-z0-9][A-Za-z0-9-]*+(?:=[^\\s=]\\S*+)?+)*+[ \\t]*+");

    /** The path of a MAIL line; empty when it has no {@code FROM:} or nothing after it. */
    public static Optional<PathArgument> ofMail(String line) {
        return find(MAIL, line);
    }

    /** The path of an RCPT line; empty when it has no {@code TO:} or nothing after it. */
    public static Optional<PathArgument> ofRcpt(String line) {
        return find(RCPT, line);
    }

    private static Optional<PathArgument> find(Pattern command, String line) {
        Matcher matcher = command.matcher(line);
        return matcher.matches() && !matcher.group(1).isBlank()
                ? Optional.of(new PathArgument(delimit(matcher.group(1))))
                : Optional.empty();
    }

    private static String delimit(String argument) {
        int end = endOfPath(argument);
        return end > 0 && PARAMETERS.matcher(argument).region(end, argument.length()).matches()
                ? argument.substring(0, end)
                : argument;
    }

    /**
     * The index after the bracket that closes the path; quotes and back-slashes hide brackets. -1 without one, and where
     * brackets nest: to Postfix all up to the last of them is the path, white space and what looks like parameters, too.
     */
    private static int endOfPath(String argument) {
        if (argument.charAt(0) != '<') {
            return -1;
        }
        boolean quoted = false;
        for (int i = 1; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '>' || c == '<')) {
                return c == '>' ? i + 1 : -1;
            }
        }
        return -1;
    }
}
