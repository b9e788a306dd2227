package org.sekisho.smtp.back;

import java.io.IOException;

/** The connection to the after-filter cannot be had, is gone, or cannot be trusted any more. */
public class LegLostException extends IOException {

    private static final long serialVersionUID = 1L;

    public LegLostException(String message) {
        super(message);
    }

    LegLostException(String step, IOException cause) {
        super(step + ": " + cause.getMessage(), cause);
    }
}
