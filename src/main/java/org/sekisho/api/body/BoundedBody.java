package org.sekisho.api.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is refused as soon as more than so many bytes of it were read. */
public class BoundedBody extends FilterInputStream {

    private final long limit;
    private long read;

    /**
     * The same bytes, bounded.
     *
     * @param limit how many bytes there may be
     */
    public BoundedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /** The next byte. Throws a {@link BodyTooLargeException} when it is one too many. */
    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    /** Reads what it passes over, so that it counts. */
    @Override
    public long skip(long wanted) throws IOException {
        return readNBytes((int) Math.min(wanted, Short.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new BodyTooLargeException(limit);
        }
    }
}
