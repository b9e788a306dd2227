package org.sekisho.policyd;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The port cannot be opened; the message names it and says why. */
public class PolicyPortBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyPortBusyException(InetSocketAddress listen, IOException why) {
        super("cannot listen on " + listen + ": " + why.getMessage(), why);
    }
}
