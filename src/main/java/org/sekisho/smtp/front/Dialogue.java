package org.sekisho.smtp.front;

import java.io.IOException;

/** What one client's commands mean. Used by one thread at a time. */
public interface Dialogue {

    /**
     * Answers one command with exactly one reply (DATA: with 354 and one more).
     *
     * @param line the whole line without CRLF
     * @throws IOException when the client cannot be read from or written to; nobody is left to answer
     */
    void command(Verb verb, String line) throws IOException;

    /** Whether no mail transaction is under way, so that a draining door may end the session. May be asked by any thread. */
    boolean isBetweenTransactions();

    /** The session is over; called once. */
    void ended();
}
