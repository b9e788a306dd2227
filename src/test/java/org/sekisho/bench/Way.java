package org.sekisho.bench;

import java.io.IOException;

/** A way for mail to the same sink: through the checkpoint, through something else, or none at all between. */
interface Way extends AutoCloseable {

    String name();

    /** Where mail is taken, on loopback. */
    int port();

    /** Waits until what it does behind the sender's back is done. */
    default void settle() {
        // Most have nothing to do.
    }

    @Override
    void close() throws IOException;
}
