package org.sekisho.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import org.sekisho.smtp.Wire;

/** How long a session takes from its connection to the answer to its message. */
final class LiveSession {

    private LiveSession() {
    }

    /** That of so many sessions, one after the other, in microseconds, the shortest first. */
    static double[] latencies(int port, int sessions) throws IOException {
        double[] micros = new double[sessions];
        for (int i = 0; i < sessions; i++) {
            long begin = System.nanoTime();
            say(port);
            micros[i] = (System.nanoTime() - begin) / 1e3;
        }
        Arrays.sort(micros);
        return micros;
    }

    static void expect(String reply, String code) {
        if (!reply.startsWith(code)) {
            throw new IllegalStateException("expected " + code + ", got " + reply);
        }
    }

    private static void say(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        try (Wire live = new Wire(socket)) {
            expect(live.reply(), "220");
            expect(live.ask("EHLO live.example"), "250");
            expect(live.ask("MAIL FROM:<me@my.domain>"), "250");
            expect(live.ask("RCPT TO:<list@mlex.my.domain>"), "250");
            expect(live.ask("DATA"), "354");
            expect(live.ask("x".repeat(70) + "\r\n."), "250");
        }
    }
}
