package org.sekisho.envelope;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One SMTP reply (RFC 5321 section 4.2) with its enhanced status code (RFC 2034, RFC 3463).
 *
 * @param code     three digits, 200 to 599
 * @param enhanced like {@code 5.7.1}; empty for replies that have none (greeting, EHLO, 354)
 * @param lines    the text, at least one line (it may be empty); printable ASCII, so that nothing a client wrote can
 *                 end a line
 */
public record Reply(int code, Optional<String> enhanced, List<String> lines) {

    private static final Pattern ENHANCED = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    /** Checks code, enhanced code and number of lines; a character that is not printable becomes {@code ?}. */
    public Reply {
        if (code < 200 || code > 599 || lines.isEmpty()) {
            throw new IllegalArgumentException("not an SMTP reply: " + code);
        }
        if (enhanced.filter(status -> !ENHANCED.matcher(status).matches()).isPresent()) {
            throw new IllegalArgumentException("not an enhanced status code: class.subject.detail is");
        }
        lines = lines.stream().map(Reply::printable).toList();
    }

    /** A reply of one line with an enhanced status code. */
    public static Reply of(int code, String enhanced, String text) {
        return new Reply(code, Optional.of(enhanced), List.of(text));
    }

    /** A reply of one line without an enhanced status code. */
    public static Reply plain(int code, String text) {
        return new Reply(code, Optional.empty(), List.of(text));
    }

    /** 4yz: the client may try again. */
    public boolean isTransient() {
        return code / 100 == 4;
    }

    /** 5yz: the client must not try again. */
    public boolean isPermanent() {
        return code / 100 == 5;
    }

    /** 2yz. */
    public boolean isPositive() {
        return code / 100 == 2;
    }

    /** The reply as it goes over the wire, each line ended by CRLF. */
    public String wire() {
        StringBuilder wire = new StringBuilder();
        String prefix = enhanced.map(status -> status + " ").orElse("");
        for (int i = 0; i < lines.size(); i++) {
            char separator = i == lines.size() - 1 ? ' ' : '-';
            wire.append(code).append(separator).append(prefix).append(lines.get(i)).append("\r\n");
        }
        return wire.toString();
    }

    /** The reply as a person reads it: the lines without the last CRLF. */
    @Override
    public String toString() {
        return wire().stripTrailing();
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
