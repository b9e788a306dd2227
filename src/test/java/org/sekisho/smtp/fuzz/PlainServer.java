package org.sekisho.smtp.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sekisho.smtp.Wire;

/** An SMTP server that takes every message and keeps it with its envelope. Used directly, and as an after-filter. */
final class PlainServer implements AutoCloseable {

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    PlainServer() throws IOException {
        listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The messages with their dots: the MAIL line, the RCPT lines that were accepted, the bytes. */
    List<String> messages() {
        return messages;
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = new Wire(socket)) {
            socket.setTcpNoDelay(true);
            wire.send("220 plain.my.domain ESMTP\r\n");
            PlainDialogue dialogue = new PlainDialogue(wire, messages);
            String line = wire.line();
            while (!line.isEmpty() && dialogue.answer(line.substring(0, line.length() - 2))) {
                line = wire.line();
            }
        } catch (IOException lost) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
