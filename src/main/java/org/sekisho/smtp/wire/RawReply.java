package org.sekisho.smtp.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.sekisho.envelope.Reply;

/** One SMTP reply as the bytes that came or go, all its lines with their CRLF (RFC 5321 section 4.2). */
public final class RawReply {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int HOST_DOES_NOT_ACCEPT_MAIL = 521;

    private final int code;
    private final byte[] bytes;

    RawReply(int code, byte[] bytes) {
        this.code = code;
        this.bytes = bytes.clone();
    }

    /** A reply of our own. */
    public static RawReply of(Reply reply) {
        return new RawReply(reply.code(), reply.wire().getBytes(StandardCharsets.US_ASCII));
    }

    /** The three digits, 200 to 599. */
    public int code() {
        return code;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Sends the bytes, in one write. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** 2yz. */
    public boolean isPositive() {
        return code / 100 == 2;
    }

    /** 4yz or 5yz that speaks of the command, not of the connection. */
    public boolean isRefusal() {
        return code >= 400 && !isGoodbye();
    }

    /** The server is about to hang up (RFC 5321 section 3.8, RFC 7504 section 3). */
    public boolean isGoodbye() {
        return code == SERVICE_NOT_AVAILABLE || code == HOST_DOES_NOT_ACCEPT_MAIL;
    }

    /** The reply as a person reads it; every byte is one character. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
