package org.sekisho.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * An SMTP client that says exactly what it is told. Text goes over the wire as ISO 8859-1, so every char from 0 to 255
 * is one byte. Replies are returned as they came, lines joined by LF, without the last line's end.
 *
 * <p>Every method throws an {@link UncheckedIOException} when the server hangs up or stays silent.
 */
public final class SmtpClient implements AutoCloseable {

    private static final String RCPT = "RCPT TO:";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Socket socket;
    private InputStream in;
    private final String greeting;
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    private SmtpClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.greeting = reply();
    }

    /** A client that comes from 127.0.0.1. */
    public static SmtpClient connect(int port) {
        return connectFrom("127.0.0.1", port);
    }

    /** A client that comes from another loopback address, like 127.0.0.2. */
    public static SmtpClient connectFrom(String clientAddress, int port) {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(clientAddress), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new SmtpClient(socket);
        } catch (IOException | UncheckedIOException noServer) {
            closeQuietly(socket, noServer);
            throw new IllegalStateException("no SMTP server greets on 127.0.0.1:" + port, noServer);
        }
    }

    /** The 220 line. */
    public String greeting() {
        return greeting;
    }

    /** Sends one line with CRLF and returns the reply. */
    public String send(String line) {
        write(line + "\r\n");
        String reply = reply();
        if (reply.startsWith("25") && line.regionMatches(true, 0, RCPT, 0, RCPT.length())) {
            accepted.add(line.substring(RCPT.length()).strip());
        }
        return reply;
    }

    /** Sends STARTTLS and goes on under TLS; the server's certificate is what the context takes. */
    public void startTls(SSLContext context) {
        String go = send("STARTTLS");
        if (!go.startsWith("220 ")) {
            throw new IllegalStateException("no TLS here: " + go);
        }
        try {
            socket = context.getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The forward paths of {@code RCPT TO:} that {@link #send} saw accepted, with their brackets and parameters. */
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    /**
     * Sends DATA, the message as it is (dots are stuffed by the caller) and the final dot.
     *
     * @return the reply to the final dot, or to DATA where it was refused
     */
    public String data(String message) {
        String go = send("DATA");
        if (!go.startsWith("354")) {
            return go;
        }
        return send(message + (message.endsWith("\r\n") ? "." : "\r\n."));
    }

    /** Sends these bytes and waits for nothing. */
    public void write(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Waits for the next reply, of one line or more. */
    public String reply() {
        StringBuilder reply = new StringBuilder();
        String line;
        do {
            line = readLine();
            reply.append(reply.isEmpty() ? "" : "\n").append(line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return reply.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String readLine() {
        StringBuilder line = new StringBuilder();
        try {
            int next;
            while ((next = in.read()) != '\n') {
                if (next < 0) {
                    throw new EOFException("the server hung up after \"" + line + "\"");
                }
                line.append((char) next);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return line.toString().stripTrailing();
    }

    private static void closeQuietly(Socket socket, Exception cause) {
        try {
            socket.close();
        } catch (IOException alsoBroken) {
            cause.addSuppressed(alsoBroken);
        }
    }
}
