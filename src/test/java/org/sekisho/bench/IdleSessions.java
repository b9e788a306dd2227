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
            expect(session.reply(), "220");
            expect(session.ask("EHLO idle.example"), "250");
        }
    }

    /** The median time in microseconds that a session takes from its connection to the answer to its message. */
    static double latency(Checkpoint checkpoint, int messages) throws IOException {
        double[] micros = new double[messages];
        for (int i = 0; i < messages; i++) {
            long begin = System.nanoTime();
            try (Wire live = checkpoint.door().connect()) {
                expect(live.reply(), "220");
                expect(live.ask("EHLO live.example"), "250");
                expect(live.ask("MAIL FROM:<me@my.domain>"), "250");
                expect(live.ask("RCPT TO:<list@mlex.my.domain>"), "250");
                expect(live.ask("DATA"), "354");
                expect(live.ask("x".repeat(70) + "\r\n."), "250");
                micros[i] = (System.nanoTime() - begin) / 1e3;
            }
        }
        return Comparison.median(micros);
    }

    /** Each of them is still served. */
    void mustBeAlive() throws IOException {
        for (Socket session : sessions) {
            expect(new Wire(session).ask("NOOP"), "250");
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket session : sessions) {
            session.close();
        }
    }

    private static void expect(String reply, String code) {
        if (!reply.startsWith(code)) {
            throw new IllegalStateException("expected " + code + ", got " + reply);
        }
    }
}
