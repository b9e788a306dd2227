package org.sekisho.policyd;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads requests from a connection: lines {@code name=value}, ended by an empty line. */
final class RequestReader {

    /** Beyond the longest line that Postfix sends (line_length_limit, 2048) and the attributes that it has (about 30). */
    private static final int MAX_LINE = 8192;
    private static final int MAX_LINES = 128;
    private static final int BUFFER = 4096;
    private static final String KIND = "request";
    private static final String ACCESS = "smtpd_access_policy";

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /**
     * Waits for the next request; empty when the client hung up between two requests.
     *
     * @throws UnreadableRequestException when it is no request, or too large
     */
    Optional<PolicyRequest> next() throws IOException {
        Map<String, String> attributes = new HashMap<>();
        for (int lines = 0; lines <= MAX_LINES; lines++) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return hungUp(attributes);
            }
            if (line.get().isEmpty()) {
                return Optional.of(request(attributes));
            }
            add(attributes, line.get());
        }
        throw new UnreadableRequestException("more than " + MAX_LINES + " lines in one request");
    }

    private static Optional<PolicyRequest> hungUp(Map<String, String> attributes) throws UnreadableRequestException {
        if (!attributes.isEmpty()) {
            throw new UnreadableRequestException("the connection ended in the middle of a request");
        }
        return Optional.empty();
    }

    private static PolicyRequest request(Map<String, String> attributes) throws UnreadableRequestException {
        if (!ACCESS.equals(attributes.get(KIND))) {
            throw new UnreadableRequestException("no " + KIND + "=" + ACCESS);
        }
        return new PolicyRequest(attributes);
    }

    private static void add(Map<String, String> attributes, String line) throws UnreadableRequestException {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new UnreadableRequestException("a line without name=value");
        }
        if (attributes.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
            throw new UnreadableRequestException("the attribute " + line.substring(0, equals) + " came twice");
        }
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            if (line.size() > MAX_LINE) {
                throw new UnreadableRequestException("a line of more than " + MAX_LINE + " octets");
            }
            next = in.read();
        }
        if (next < 0 && line.size() > 0) {
            throw new UnreadableRequestException("the connection ended in the middle of a line");
        }
        return next < 0 ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
