package org.sekisho.api.body;

/** A body above the limit. */
public class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A body of more than so many bytes. */
    public BodyTooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes (setting SEKISHO_MAX_BODY_MEGABYTES)");
    }
}
