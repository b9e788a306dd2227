package org.sekisho.smtp.front;

import java.util.Locale;

/** The commands that have a handler of ours; {@link #isRefused refused} ones only so that SubEtha's do not answer. */
public enum Verb {
    EHLO, HELO, XFORWARD, MAIL, RCPT, DATA, RSET, NOOP, QUIT,
    VRFY(true), EXPN(true), HELP(true), BDAT(true), STARTTLS(true), AUTH(true), XCLIENT(true), ETRN(true), BURL(true);

    private final boolean refused;

    Verb() {
        this(false);
    }

    Verb(boolean refused) {
        this.refused = refused;
    }

    /** Whether it is never carried out (502 5.5.1). */
    public boolean isRefused() {
        return refused;
    }

    /** Whether the line's first word is this verb. SubEtha looks at four letters only, so MAILX would be MAIL. */
    boolean begins(String line) {
        int length = name().length();
        return line.length() >= length && line.substring(0, length).toUpperCase(Locale.ROOT).equals(name())
                && (line.length() == length || line.charAt(length) == ' ' || line.charAt(length) == '\t');
    }
}
