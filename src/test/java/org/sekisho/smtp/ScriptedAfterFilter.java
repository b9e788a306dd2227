package org.sekisho.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An after-filter that says yes to everything, unless it was told what to answer to a verb, and keeps what it hears.
 * The answer {@code (silence)} is none, {@code (trickles)} never ends, {@code (hangs up)} closes, and so does one that
 * ends with it after it was said; after {@code 354 (deaf)} nothing more is read.
 */
public final class ScriptedAfterFilter implements AutoCloseable {

    private static final Map<String, String> USUAL = Map.of(
            "EHLO", "250-after.my.domain\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 XFORWARD NAME ADDR\r\n",
            "DATA", "354 go\r\n", "QUIT", "221 2.0.0 Bye\r\n", "(greeting)", "220 after.my.domain ESMTP\r\n",
            ".", "250 2.0.0 Ok: queued\r\n");

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> answers = new ConcurrentHashMap<>(USUAL);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> digests = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch deaf = new CountDownLatch(1);
    private volatile boolean keeps;

    public ScriptedAfterFilter() throws IOException {
        listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on the verb is answered this; without CRLF. */
    public ScriptedAfterFilter answer(String verb, String reply) {
        answers.put(verb, reply + "\r\n");
        return this;
    }

    /** From now on everything is answered as usual again. */
    public ScriptedAfterFilter usual() {
        answers.clear();
        answers.putAll(USUAL);
        return this;
    }

    /** All command lines of all connections. */
    public List<String> heard() {
        return heard;
    }

    /** SHA-256 of every message that came with its dot, the dot's line included. */
    public List<String> digests() {
        return digests;
    }

    /** From now on whole messages are kept, too. */
    public ScriptedAfterFilter keepMessages() {
        keeps = true;
        return this;
    }

    /** Every message that came with its dot, each byte one character, once {@link #keepMessages} was called. */
    public List<String> messages() {
        return messages;
    }

    public int connections() {
        return connections.get();
    }

    private void listen() {
        try {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // there is nothing more to listen to
        } finally {
            deaf.countDown();
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = new Wire(socket)) {
            wire.socket().setTcpNoDelay(true);
            boolean more = say(wire, "(greeting)");
            while (more) {
                String line = wire.line();
                more = !line.isEmpty() && answer(wire, line.stripTrailing());
            }
        } catch (IOException e) {
            heard.add("(lost)");
        }
    }

    private boolean answer(Wire wire, String line) throws IOException {
        heard.add(line);
        String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
        boolean more = say(wire, verb);
        if (more && verb.equals("DATA") && answers.get(verb).startsWith("354")) {
            digests.add(digestOf(wire.in()));
            return say(wire, ".");
        }
        return more && !verb.equals("QUIT");
    }

    private boolean say(Wire wire, String verb) throws IOException {
        String reply = answers.getOrDefault(verb, "250 2.0.0 Ok\r\n");
        if (reply.startsWith("(silence)")) {
            return true;
        }
        if (reply.startsWith("(hangs up)")) {
            return false;
        }
        if (reply.startsWith("(trickles)")) {
            trickle(wire);
        }
        wire.send(reply);
        if (reply.contains("(deaf)")) {
            awaitClose();
        }
        return !reply.contains("(hangs up)");
    }

    private static void trickle(Wire wire) throws IOException {
        wire.send("250 ");
        while (true) {
            LockSupport.parkNanos(20_000_000);
            wire.send("x");
        }
    }

    /** Holds the connection open without reading until this after-filter is closed. */
    private void awaitClose() throws IOException {
        synchronized (listener) {
            while (!listener.isClosed()) {
                try {
                    listener.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("closed", e);
                }
            }
        }
    }

    private String digestOf(InputStream in) throws IOException {
        DigestInputStream message = new DigestInputStream(in, sha256());
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int matched = 2;
        byte[] end = {'\r', '\n', '.', '\r', '\n'};
        while (matched < end.length) {
            int next = message.read();
            if (next < 0) {
                throw new IOException("message without end");
            }
            if (keeps) {
                kept.write(next);
            }
            matched = next == end[matched] ? matched + 1 : next == '\r' ? 1 : 0;
        }
        if (keeps) {
            messages.add(kept.toString(StandardCharsets.ISO_8859_1));
        }
        return HexFormat.of().formatHex(message.getMessageDigest().digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Afterwards connections are refused: the port stays open as long as a thread waits in {@code accept}. */
    @Override
    public void close() {
        try {
            listener.close();
            if (!deaf.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the scripted after-filter still listens");
            }
            synchronized (listener) {
                listener.notifyAll();
            }
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
