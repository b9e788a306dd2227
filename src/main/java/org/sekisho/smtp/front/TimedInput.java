package org.sekisho.smtp.front;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.sekisho.smtp.wire.Alarm;

/** The bytes of a message, of which each wait and all waits together are limited. */
final class TimedInput extends FilterInputStream {

    private final Alarm alarm;
    private final Duration wait;
    private Duration left;

    /**
     * @param alarm closes what the bytes come from
     * @param wait  until some more bytes have come
     * @param all   of all waits together
     */
    TimedInput(InputStream in, Alarm alarm, Duration wait, Duration all) {
        super(in);
        this.alarm = alarm;
        this.wait = wait;
        this.left = all;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long begin = System.nanoTime();
        alarm.set(left.compareTo(wait) < 0 ? left : wait);
        int read = in.read(buffer, offset, length);
        alarm.clear();
        left = left.minusNanos(System.nanoTime() - begin);
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
