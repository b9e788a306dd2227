package org.sekisho.policyd;

import java.io.IOException;

/** What came is not a request of the protocol, or larger than a request may be. */
class UnreadableRequestException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableRequestException(String why) {
        super(why);
    }
}
