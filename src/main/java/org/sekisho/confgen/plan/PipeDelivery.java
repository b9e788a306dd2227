package org.sekisho.confgen.plan;

import java.util.regex.Pattern;

/**
 * How the delivery scripts of Mailman 2.1 are run (Postfix pipe(8)).
 *
 * @param scripts the directory that holds {@code postfix-to-mlex.py} and its like
 * @param user    the user, or {@code user:group}, they run as
 */
public record PipeDelivery(ServerPath scripts, String user) {

    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}(?::[a-z_][a-z0-9_-]{0,31})?");

    public PipeDelivery {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException("\"" + user + "\" is not a user; write it like mailman:mailman");
        }
    }

    /** Where Mailman 2.1 installs itself when it is built from source. */
    public static PipeDelivery stock() {
        return new PipeDelivery(new ServerPath("/usr/local/mailman/bin"), "mailman:mailman");
    }
}
