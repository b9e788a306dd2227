package org.sekisho.confgen.plan;

import java.util.regex.Pattern;

/**
 * The Mailman 2.1 of the host, and how Postfix's pipe(8) starts it.
 *
 * @param prefix its programs: {@code mail/mailman}, {@code bin/} and {@code Mailman/mm_cfg.py} are below
 * @param var    its data: {@code lists/} is below
 * @param user   the user, or {@code user:group}, the delivery scripts run as
 * @param python the Python, 2.7 or 3, that runs the delivery scripts
 */
public record PipeDelivery(ServerPath prefix, ServerPath var, String user, ServerPath python) {

    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}(?::[a-z_][a-z0-9_-]{0,31})?");

    public PipeDelivery {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException("\"" + user + "\" is not a user; write it like mailman:mailman");
        }
    }

    /** Where Mailman 2.1 installs itself when it is built from source. */
    public static PipeDelivery stock() {
        ServerPath home = new ServerPath("/usr/local/mailman");
        return new PipeDelivery(home, home, "mailman:mailman", new ServerPath("/usr/bin/python2.7"));
    }

    /** The directory that holds {@code postfix-to-mlex.py} and its like. */
    public ServerPath scripts() {
        return prefix.resolve("bin");
    }
}
