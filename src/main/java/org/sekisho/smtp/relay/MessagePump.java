package org.sekisho.smtp.relay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sekisho.smtp.back.BackLeg;
import org.sekisho.smtp.back.LegLostException;
import org.sekisho.smtp.wire.BodyScanner;
import org.sekisho.smtp.wire.RawReply;

/**
 * Streams one message from the client to the after-filter in chunks, as it is. Whatever happens to the after-filter,
 * the client's message is read to its final dot, so that none of it is ever taken for a command.
 */
final class MessagePump {

    /** What SubEtha's stream holds at first; small messages come in one such chunk. */
    private static final int FIRST_CHUNK = 8 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final BackLeg leg;
    private final HeaderGuard guard;
    private final BodyScanner scanner = new BodyScanner();
    private Optional<LegLostException> loss = Optional.empty();
    private Optional<RawReply> early = Optional.empty();

    /** @param in supports {@code mark} and {@code reset} */
    MessagePump(InputStream in, BackLeg leg, HeaderGuard guard) {
        this.guard = guard;
        this.in = in;
        this.leg = leg;
    }

    /**
     * Pumps to the final dot and reads the reply to it.
     *
     * @return the after-filter's reply, or 550 5.5.2 for bytes that must not be passed on
     * @throws LegLostException when the after-filter took the message neither well nor ill
     * @throws IOException      when the client ended before its message did; the after-filter never saw a dot
     */
    RawReply pump() throws IOException {
        try {
            toTheDot();
        } catch (IOException e) {
            leg.close();
            throw e;
        }
        if (scanner.forbidden().isPresent()) {
            return RawReply.of(LocalReplies.forbiddenBytes(scanner.forbidden().get().words()));
        }
        if (guard.refusal().isPresent()) {
            return RawReply.of(guard.refusal().get());
        }
        if (loss.isEmpty()) {
            return fitting(leg.readDotReply());
        }
        if (early.filter(RawReply::isRefusal).isPresent()) {
            return early.get();
        }
        throw loss.get();
    }

    private void toTheDot() throws IOException {
        byte[] chunk = new byte[FIRST_CHUNK];
        while (!scanner.hasEnded()) {
            in.mark(chunk.length);
            int read = in.read(chunk);
            if (read < 0) {
                throw new EOFException("client closed its connection within a message");
            }
            int ours = scanner.scan(chunk, read);
            if (ours < read) {
                in.reset();
                in.skipNBytes(ours);
            }
            guard.look(chunk, ours, scanner.hasEnded());
            forward(chunk, ours);
            chunk = chunk.length == read ? new byte[CHUNK] : chunk;
        }
    }

    private void forward(byte[] chunk, int length) {
        if (scanner.forbidden().isPresent() || guard.refusal().isPresent()) {
            leg.close();
        } else if (loss.isEmpty()) {
            try {
                leg.write(chunk, length);
            } catch (LegLostException e) {
                loss = Optional.of(e);
                early = leg.earlyReply();
                leg.close();
            }
        }
    }

    private static RawReply fitting(RawReply reply) throws LegLostException {
        return Passage.answerOf(reply);
    }
}
