package org.sekisho.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One end of a connection, as lines of bytes; each byte is one character. */
public final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    public Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /** Sends text as it is, in one write. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next line with its CRLF; what came before the end of the connection; empty at the end. */
    public String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (last == '\r' && next == '\n') {
                break;
            }
            last = next;
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** A whole reply, its lines with their CRLF. */
    public String reply() throws IOException {
        StringBuilder reply = new StringBuilder();
        String line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            reply.append(line);
            line = line();
        }
        return reply.append(line).toString();
    }

    /** Sends a command and reads its reply. */
    public String ask(String command) throws IOException {
        send(command + "\r\n");
        return reply();
    }

    public boolean hasUnread() throws IOException {
        return in.available() > 0;
    }

    /** Everything until the other side closes. */
    public byte[] rest() throws IOException {
        return in.readAllBytes();
    }

    public InputStream in() {
        return in;
    }

    public Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
