package org.sekisho.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.sekisho.confgen.plan.MailFlow;

/**
 * Stands where the proxy stands: copies every byte, but answers a RCPT line by itself where its script has a reply for
 * it. The simplest thing that Postfix takes for a proxy, to rehearse everything around the real one.
 */
final class ScriptedGate implements AutoCloseable {

    private final MailFlow flow;
    private final Function<Seen, Optional<String>> script;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<IOException> hangUps = new ConcurrentLinkedQueue<>();

    /**
     * What a reply may depend on.
     *
     * @param client    the XFORWARD lines of this connection
     * @param sender    the MAIL line
     * @param recipient the RCPT line
     */
    record Seen(String client, String sender, String recipient) {
    }

    /**
     * Listens on the flow's proxy endpoint.
     *
     * @param script a reply without CRLF to a RCPT line; empty to ask the after-filter
     */
    ScriptedGate(MailFlow flow, Function<Seen, Optional<String>> script) {
        this.flow = flow;
        this.script = script;
        try {
            server = new ServerSocket(flow.proxy().port(), 50, InetAddress.getByName(flow.proxy().host()));
        } catch (IOException taken) {
            throw new IllegalStateException("cannot listen on " + flow.proxy(), taken);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The connections that ended without a QUIT, so far. */
    int hangUps() {
        return hangUps.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                threads.shutdown();
            }
        }
    }

    private void serve(Socket client) {
        try (client; Socket after = new Socket(flow.afterFilter().host(), flow.afterFilter().port())) {
            new Session(client, after).run();
        } catch (IOException hungUp) {
            hangUps.add(hungUp);
        }
    }

    /** One connection of the before-filter, with its own to the after-filter. */
    private final class Session {

        private final InputStream client;
        private final OutputStream toClient;
        private final InputStream after;
        private final OutputStream toAfter;
        private String forwarded = "";
        private String mail = "";

        Session(Socket client, Socket after) throws IOException {
            this.client = new BufferedInputStream(client.getInputStream());
            this.toClient = client.getOutputStream();
            this.after = new BufferedInputStream(after.getInputStream());
            this.toAfter = after.getOutputStream();
        }

        void run() throws IOException {
            copyReply();
            String line;
            do {
                line = readLine(client);
                answer(line);
            } while (!isVerb(line, "QUIT"));
        }

        private void answer(String line) throws IOException {
            forwarded += isVerb(line, "XFORWARD") ? line : "";
            mail = isVerb(line, "MAIL") ? line : mail;
            Optional<String> own = isVerb(line, "RCPT")
                    ? script.apply(new Seen(forwarded, mail, line))
                    : Optional.empty();
            if (own.isPresent()) {
                write(toClient, own.get() + "\r\n");
                return;
            }
            write(toAfter, line);
            if (copyReply().startsWith("354")) {
                copyMessage();
                copyReply();
            }
        }

        private String copyReply() throws IOException {
            String line;
            do {
                line = readLine(after);
                write(toClient, line);
            } while (line.charAt(3) == '-');
            return line;
        }

        private void copyMessage() throws IOException {
            String line;
            do {
                line = readLine(client);
                write(toAfter, line);
            } while (!line.equals(".\r\n"));
        }
    }

    private static boolean isVerb(String line, String verb) {
        return line.regionMatches(true, 0, verb, 0, verb.length());
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(ISO_8859_1));
        to.flush();
    }

    /** One line with its CRLF; a bare LF or CR is content (RFC 5321 section 2.3.8). */
    private static String readLine(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < 2 || line.charAt(line.length() - 1) != '\n' || line.charAt(line.length() - 2) != '\r') {
            int next = from.read();
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString();
    }
}
