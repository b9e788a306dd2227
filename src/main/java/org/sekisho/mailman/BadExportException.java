package org.sekisho.mailman;

/** An uploaded export cannot be read. Nothing of it is used. */
public class BadExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadExportException(int line, String sentence) {
        super("line " + line + ": " + sentence);
    }
}
