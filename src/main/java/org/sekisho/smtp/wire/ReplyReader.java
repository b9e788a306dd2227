package org.sekisho.smtp.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads replies byte for byte (RFC 5321 section 4.2.1). Not for use by two threads. */
public final class ReplyReader {

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_LINES = 512;
    private static final int CODE_LENGTH = 3;

    private final InputStream in;
    private final byte[] buffer = new byte[4096];
    private int position;
    private int limit;

    public ReplyReader(InputStream in) {
        this.in = in;
    }

    /** Whether bytes have come that no {@link #read} has taken. Does not block. */
    public boolean hasUnread() throws IOException {
        return position < limit || in.available() > 0;
    }

    /**
     * Reads exactly one reply.
     *
     * @throws MalformedReplyException when a line does not begin with three digits, the digits change within the
     *                                 reply, a line does not end with CRLF, or the reply has more than 64 kB or 512
     *                                 lines
     * @throws EOFException            when the connection ends before the reply does
     */
    public RawReply read() throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream(128);
        int code = 0;
        for (int lines = 0; lines < MAX_LINES; lines++) {
            int start = reply.size();
            readLine(reply);
            byte[] soFar = reply.toByteArray();
            int lineCode = codeOf(soFar, start);
            if (lines > 0 && lineCode != code) {
                throw new MalformedReplyException("reply code changes from " + code + " to " + lineCode);
            }
            code = lineCode;
            if (soFar[start + CODE_LENGTH] != '-') {
                return new RawReply(code, soFar);
            }
        }
        throw new MalformedReplyException("reply of more than " + MAX_LINES + " lines");
    }

    private void readLine(ByteArrayOutputStream reply) throws IOException {
        int last = 0;
        int next = readByte();
        while (next != '\n') {
            if (reply.size() >= MAX_BYTES) {
                throw new MalformedReplyException("reply of more than " + MAX_BYTES + " bytes");
            }
            reply.write(next);
            last = next;
            next = readByte();
        }
        if (last != '\r') {
            throw new MalformedReplyException("reply line that does not end with CRLF");
        }
        reply.write(next);
    }

    private int readByte() throws IOException {
        if (position == limit) {
            limit = Math.max(in.read(buffer), 0);
            position = 0;
            if (limit == 0) {
                throw new EOFException("connection closed by the after-filter");
            }
        }
        return buffer[position++] & 0xff;
    }

    private static int codeOf(byte[] bytes, int start) throws MalformedReplyException {
        int code = 0;
        if (bytes.length - start <= CODE_LENGTH) {
            throw new MalformedReplyException("reply without a code");
        }
        for (int i = start; i < start + CODE_LENGTH; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                throw new MalformedReplyException("reply without a code");
            }
            code = code * 10 + bytes[i] - '0';
        }
        byte separator = bytes[start + CODE_LENGTH];
        if (code < 200 || code > 599 || (separator != ' ' && separator != '-' && separator != '\r')) {
            throw new MalformedReplyException("reply without a code");
        }
        return code;
    }
}
