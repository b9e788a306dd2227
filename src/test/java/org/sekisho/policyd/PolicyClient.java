package org.sekisho.policyd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks the policy-delegation protocol as Postfix does. */
public final class PolicyClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final BufferedReader in;

    public PolicyClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The attributes of one recipient, as a before-filter sends them; change what is in question. */
    public static Map<String, String> rcpt(String sender, String recipient) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("request", "smtpd_access_policy");
        attributes.put("protocol_state", "RCPT");
        attributes.put("protocol_name", "ESMTP");
        attributes.put("client_address", "203.0.113.7");
        attributes.put("client_name", "unknown");
        attributes.put("helo_name", "client.example");
        attributes.put("sender", sender);
        attributes.put("recipient", recipient);
        attributes.put("sasl_username", "");
        attributes.put("ccert_fingerprint", "");
        attributes.put("ccert_pubkey_fingerprint", "");
        return attributes;
    }

    /** Sends one request and returns the action, without {@code action=}. */
    public String ask(Map<String, String> attributes) throws IOException {
        StringBuilder request = new StringBuilder();
        attributes.forEach((name, value) -> request.append(name).append('=').append(value).append('\n'));
        write(request.append('\n').toString());
        return action();
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    String action() throws IOException {
        String line = in.readLine();
        if (line == null || !line.startsWith("action=") || !"".equals(in.readLine())) {
            throw new IOException("no action but " + line);
        }
        return line.substring("action=".length());
    }

    /** Whether the server hung up, without a word. */
    boolean isHungUpOn() throws IOException {
        return in.read() < 0;
    }

    void finish() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
