package org.sekisho.admin;

/** Somebody else changed or deleted the thing since it was read. Nothing was changed. */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleException() {
        this(null);
    }

    public StaleException(Throwable cause) {
        super("changed by somebody else in the meantime", cause);
    }
}
