package org.sekisho.api.body;

/** A body above {@link JsonDocument#LIMIT}. */
public class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BodyTooLargeException() {
        super("the body is larger than " + JsonDocument.LIMIT + " bytes");
    }
}
