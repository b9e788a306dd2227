package org.sekisho.store;

/** The row was changed or deleted since it was read. */
public class StaleRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleRowException(Throwable cause) {
        super("the row was changed or deleted since it was read", cause);
    }
}
