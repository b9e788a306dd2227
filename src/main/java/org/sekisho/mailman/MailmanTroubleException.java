package org.sekisho.mailman;

/** Mailman could not be read. Whoever asked keeps what is known. */
public class MailmanTroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MailmanTrouble trouble;

    MailmanTroubleException(MailmanTrouble trouble, String sentence) {
        this(trouble, sentence, null);
    }

    MailmanTroubleException(MailmanTrouble trouble, String sentence, Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
    }

    public MailmanTrouble trouble() {
        return trouble;
    }
}
