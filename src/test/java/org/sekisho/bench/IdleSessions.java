package org.sekisho.bench;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.smtp.Wire;

/** Sessions that have said EHLO and then nothing. */
final class IdleSessions implements AutoCloseable {

    /** Without the large buffers of a {@link Wire}. */
    private final List<Socket> sessions = new ArrayList<>();

    IdleSessions(Checkpoint checkpoint, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Wire session = checkpoint.door().connect();
            sessions.add(session.socket());
            LiveSession.expect(session.reply(), "220");
            LiveSession.expect(session.ask("EHLO idle.example"), "250");
        }
    }

    /** Each of them is still served. */
    void mustBeAlive() throws IOException {
        for (Socket session : sessions) {
            LiveSession.expect(new Wire(session).ask("NOOP"), "250");
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket session : sessions) {
            session.close();
        }
    }
}
