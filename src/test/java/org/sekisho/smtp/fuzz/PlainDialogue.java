package org.sekisho.smtp.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sekisho.smtp.Wire;

/** What {@link PlainServer} says. Replies with a word in brackets are its own; a proxy must pass them on as they are. */
final class PlainDialogue {

    private static final Pattern MAIL = Pattern.compile("(?is)MAIL[ \\t]+FROM:[ \\t]*[^ \\t].*");
    private static final Pattern RCPT = Pattern.compile("(?is)RCPT[ \\t]+TO:[ \\t]*[^ \\t].*");
    private static final String END = "\r\n.\r\n";

    private final Wire wire;
    private final List<String> messages;
    private boolean hello;
    private StringBuilder envelope = new StringBuilder();
    private int accepted;

    PlainDialogue(Wire wire, List<String> messages) {
        this.wire = wire;
        this.messages = messages;
    }

    /** Answers one line without CRLF; false when the session is over. */
    boolean answer(String line) throws IOException {
        String verb = line.split("[ \\t]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> hello(line, "250-plain.my.domain\r\n250-PIPELINING\r\n250 XFORWARD NAME ADDR HELO\r\n");
            case "HELO" -> hello(line, "250 plain.my.domain\r\n");
            case "XFORWARD" -> wire.send(envelope.isEmpty() ? "250 2.0.0 Ok\r\n" : "503 5.5.1 no\r\n");
            case "MAIL" -> mail(line);
            case "RCPT" -> rcpt(line);
            case "DATA" -> data(line);
            case "RSET" -> {
                reset();
                wire.send("250 2.0.0 Ok\r\n");
            }
            case "NOOP" -> wire.send("250 2.0.0 Ok\r\n");
            case "QUIT" -> {
                wire.send("221 2.0.0 Bye\r\n");
                return false;
            }
            case "VRFY", "EXPN", "HELP", "STARTTLS", "AUTH", "BDAT", "ETRN" -> wire.send("502 5.5.1 no\r\n");
            default -> wire.send("500 5.5.2 no\r\n");
        }
        return true;
    }

    private void hello(String line, String reply) throws IOException {
        if (line.substring(4).isBlank()) {
            wire.send("501 5.5.4 name\r\n");
            return;
        }
        hello = true;
        reset();
        wire.send(reply);
    }

    private void mail(String line) throws IOException {
        if (!hello || !envelope.isEmpty()) {
            wire.send("503 5.5.1 order\r\n");
        } else if (!MAIL.matcher(line).matches()) {
            wire.send("501 5.5.4 syntax\r\n");
        } else {
            envelope.append(line);
            wire.send("250 2.1.0 Ok\r\n");
        }
    }

    private void rcpt(String line) throws IOException {
        if (envelope.isEmpty()) {
            wire.send("503 5.5.1 order\r\n");
        } else if (!RCPT.matcher(line).matches()) {
            wire.send("501 5.5.4 syntax\r\n");
        } else if (line.contains("soft")) {
            wire.send("450 4.2.0 (soft) \u00e9\r\n");
        } else if (line.contains("hard")) {
            wire.send("550-5.1.1 (hard)\r\n550 5.1.1 (no " + line.length() + ")\r\n");
        } else {
            envelope.append('\n').append(line);
            accepted++;
            wire.send("250 2.1.5 (recipient " + accepted + ")\r\n");
        }
    }

    private void data(String line) throws IOException {
        if (envelope.isEmpty()) {
            wire.send("503 5.5.1 order\r\n");
        } else if (line.strip().length() > 4) {
            wire.send("501 5.5.4 syntax\r\n");
        } else if (accepted == 0) {
            wire.send("554 5.5.1 nobody\r\n");
        } else {
            wire.send("354 (go)\r\n");
            String message = message();
            messages.add(envelope + "\n\n" + message);
            wire.send("250 2.0.0 (queued " + message.length() + " " + message.hashCode() + ")\r\n");
            reset();
        }
    }

    private String message() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int matched = 2;
        while (matched < END.length()) {
            int next = wire.in().read();
            if (next < 0) {
                throw new EOFException("message without end");
            }
            bytes.write(next);
            matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private void reset() {
        envelope = new StringBuilder();
        accepted = 0;
    }
}
