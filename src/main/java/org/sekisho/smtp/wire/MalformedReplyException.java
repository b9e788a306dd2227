package org.sekisho.smtp.wire;

import java.io.IOException;

/** The after-filter said something that is no SMTP reply; what it says next cannot be trusted. */
public class MalformedReplyException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedReplyException(String message) {
        super(message);
    }
}
