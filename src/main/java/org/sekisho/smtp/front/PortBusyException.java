package org.sekisho.smtp.front;

/** The port cannot be opened; the message names it and says why. */
public class PortBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
