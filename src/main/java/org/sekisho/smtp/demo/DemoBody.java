package org.sekisho.smtp.demo;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.smtp.wire.BodyScanner;

/** Reads a message to its final dot and keeps its beginning. */
final class DemoBody {

    private static final int MAX_HEAD = 16 * 1024;
    private static final int CHUNK = 8 * 1024;
    private static final int DOT_LINE = 3;
    private static final Pattern SUBJECT =
            Pattern.compile("(?im)^subject:[ \\t]*(.*(?:\\n[ \\t].*+)*+)");

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(CHUNK);
    private long octets;

    /** @param in supports {@code mark} and {@code reset} */
    void read(InputStream in) throws IOException {
        BodyScanner scanner = new BodyScanner();
        byte[] chunk = new byte[CHUNK];
        while (!scanner.hasEnded()) {
            in.mark(CHUNK);
            int read = in.read(chunk);
            if (read < 0) {
                throw new EOFException("client closed its connection within a message");
            }
            int ours = scanner.scan(chunk, read);
            in.reset();
            in.skipNBytes(ours);
            kept.write(chunk, 0, Math.min(ours, MAX_HEAD - kept.size()));
            octets += ours;
        }
    }

    long size() {
        return octets - DOT_LINE;
    }

    String head() {
        String text = kept.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        String message = octets == kept.size() ? text.substring(0, text.length() - 2) : text;
        return message.replaceAll("(?m)^\\.", "");
    }

    String subject() {
        String head = head();
        int end = head.indexOf("\n\n");
        Matcher subject = SUBJECT.matcher(end < 0 ? head : head.substring(0, end));
        return subject.find() ? subject.group(1).replaceAll("\\n[ \\t]", " ").strip() : "";
    }
}
