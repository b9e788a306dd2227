package org.sekisho.admin;

/** The caller is not logged in, or may not do this. */
public class NotPermittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermittedException() {
        super("the account may not do this");
    }
}
