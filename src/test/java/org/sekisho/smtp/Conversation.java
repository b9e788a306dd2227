package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;

/**
 * A written conversation, carried out from top to bottom; {@code conversations/README.md} explains its lines.
 */
final class Conversation implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(C|c|S|A|B|b|D|given):(?: (.*))?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|0|\\\\|x[0-9a-f]{2})");
    private static final String GREETING = "220 after.my.domain ESMTP Postfix\r\n";
    private static final String KEYWORDS = "250-after.my.domain\r\n250-PIPELINING\r\n250-SIZE 10240000\r\n"
            + "250-STARTTLS\r\n250-8BITMIME\r\n250-XFORWARD NAME ADDR PROTO HELO SOURCE PORT IDENT\r\n"
            + "250 CHUNKING\r\n";

    private final List<String> lines;
    private final ServerSocket afterFilter;
    private final DoorFixture door;
    private final StringBuilder unsent = new StringBuilder();
    private final Wire client;
    private Optional<Wire> back = Optional.empty();
    private int decisionsSeen;

    Conversation(Path file) throws IOException {
        lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        afterFilter = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        afterFilter.setSoTimeout(10_000);
        boolean noPolicy = lines.contains("given: no policy has been loaded");
        Snapshot paper = PaperPolicy.snapshot();
        door = new DoorFixture(DoorFixture.settings(afterFilter.getLocalPort()), () -> {
            if (noPolicy) {
                throw new NoSnapshotException();
            }
            return paper;
        });
        client = new Wire(door.connect());
    }

    void carryOut() throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                try {
                    step(lines.get(i));
                } catch (IOException | AssertionError e) {
                    throw new AssertionError("line " + (i + 1) + ": " + lines.get(i) + "\n" + e.getMessage(), e);
                }
            }
        }
        flush();
    }

    private void step(String line) throws IOException {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).as("C:, S:, A:, B:, D:, given: or #").isTrue();
        String text = Optional.ofNullable(matcher.group(2)).orElse("");
        if (!matcher.group(1).equalsIgnoreCase("C")) {
            flush();
        }
        switch (matcher.group(1)) {
            case "C", "c" -> client(text, matcher.group(1).equals("C"));
            case "S" -> server(text);
            case "A" -> heardBehind(text);
            case "B", "b" -> saidBehind(text, matcher.group(1).equals("B"));
            case "D" -> decided(text);
            default -> given(text);
        }
    }

    private void given(String text) throws IOException {
        if (text.equals("the after-filter is down")) {
            afterFilter.close();
        }
    }

    private void client(String text, boolean whole) throws IOException {
        if (text.equals("(hangs up)")) {
            flush();
            client.close();
        } else {
            unsent.append(unescape(text)).append(whole ? "\r\n" : "");
        }
    }

    private void flush() throws IOException {
        if (unsent.length() > 0) {
            client.send(unsent.toString());
            unsent.setLength(0);
        }
    }

    private void server(String text) throws IOException {
        if (text.equals("(hangs up)")) {
            assertThat(endOf(client)).isEmpty();
        } else {
            assertThat(client.line()).matches(glob(text));
        }
    }

    private void heardBehind(String text) throws IOException {
        switch (text) {
            case "(is connected)" -> accept();
            case "(is greeted)" -> greet();
            case "(lost)" -> {
                assertThat(endOf(behind())).doesNotContain("\r\n.\r\n");
                back = Optional.empty();
            }
            case "(hears nothing)" -> assertThat(back.isEmpty() || !behind().hasUnread()).isTrue();
            case "(is not connected)" -> assertThat(back).isEmpty();
            default -> assertThat(behind().line()).matches(glob(text));
        }
    }

    private void saidBehind(String text, boolean whole) throws IOException {
        if (text.equals("(hangs up)")) {
            behind().close();
            back = Optional.empty();
        } else {
            behind().send(unescape(text) + (whole ? "\r\n" : ""));
        }
    }

    /** Like {@code ACCEPT list@mlex.my.domain from me@my.domain at 192.0.2.1}. */
    private void decided(String text) {
        assertThat(door.decisions()).hasSizeGreaterThan(decisionsSeen);
        Decision decision = door.decisions().get(decisionsSeen++);
        String told = decision.verdict().label() + " " + decision.facts().recipient().text() + " from <"
                + decision.facts().sender().text() + "> at "
                + decision.facts().client().address().map(Object::toString).orElse("unknown");
        assertThat(told + "\r\n").matches(glob(text));
    }

    private void accept() throws IOException {
        assertThat(back).as("still connected").isEmpty();
        back = Optional.of(new Wire(afterFilter.accept()));
        behind().socket().setSoTimeout(10_000);
        behind().socket().setTcpNoDelay(true);
    }

    private void greet() throws IOException {
        accept();
        behind().send(GREETING);
        assertThat(behind().line()).startsWith("EHLO ");
        behind().send(KEYWORDS);
    }

    private Wire behind() {
        return back.orElseThrow(() -> new AssertionError("the after-filter is not connected"));
    }

    private static String endOf(Wire wire) throws IOException {
        try {
            return new String(wire.rest(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** Each star stands for anything within the line. */
    private static String glob(String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : unescape(text).split("\\*", -1)) {
            regex.append(regex.length() > 0 ? "[^\r\n]*" : "").append(Pattern.quote(part));
        }
        return "(?s)" + regex + "\r\n";
    }

    /** Text of the file as bytes, one character each. */
    private static String unescape(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return ESCAPE.matcher(bytes).replaceAll(match -> Matcher.quoteReplacement(switch (match.group(1).charAt(0)) {
            case 'r' -> "\r";
            case 'n' -> "\n";
            case '0' -> "\0";
            case '\\' -> "\\";
            default -> String.valueOf((char) Integer.parseInt(match.group(1).substring(1), 16));
        }));
    }

    @Override
    public void close() throws IOException {
        client.close();
        door.close();
        if (back.isPresent()) {
            behind().close();
        }
        afterFilter.close();
    }
}
