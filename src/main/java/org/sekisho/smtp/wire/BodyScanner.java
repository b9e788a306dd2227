package org.sekisho.smtp.wire;

import java.util.Optional;

/**
 * Finds the end of a message in the bytes after 354, in chunks of any size, and what must not be passed on.
 *
 * <p>Postfix before 3.12 can be made to pass on {@code CRLF . CR CR LF}, which it takes for the end of the message as
 * an after-filter that trusts its client; a bare LF ends a line for many servers. What follows such a place would run
 * as commands behind the checkpoint's back ("SMTP smuggling", CVE-2023-51764).
 */
public final class BodyScanner {

    /** Why a message must not be passed on. */
    public enum Forbidden {
        BARE_LF("bare <LF>"),
        DOT_CR_CR("<CR> after a lone dot");

        private final String words;

        Forbidden(String words) {
            this.words = words;
        }

        /** What it is, for a reply. */
        public String words() {
            return words;
        }
    }

    private enum State { LINE_START, IN_LINE, CR, DOT, DOT_CR, ENDED }

    private State state = State.LINE_START;
    private Optional<Forbidden> forbidden = Optional.empty();

    /**
     * Looks at the next bytes.
     *
     * @return how many of them belong to the message, its final CRLF dot CRLF included; the rest are commands
     */
    public int scan(byte[] bytes, int length) {
        int i = 0;
        while (i < length && state != State.ENDED) {
            if (state == State.IN_LINE) {
                i = skipText(bytes, i, length);
            }
            if (i < length) {
                state = next(bytes[i++]);
            }
        }
        return i;
    }

    /** Whether the final dot has been seen. */
    public boolean hasEnded() {
        return state == State.ENDED;
    }

    /** The first thing that must not be passed on, once it has been seen; the end is still found after it. */
    public Optional<Forbidden> forbidden() {
        return forbidden;
    }

    private static int skipText(byte[] bytes, int from, int length) {
        int i = from;
        while (i < length && bytes[i] != '\r' && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private State next(byte octet) {
        return switch (octet) {
            case '\r' -> afterCr();
            case '\n' -> afterLf();
            case '.' -> state == State.LINE_START ? State.DOT : State.IN_LINE;
            default -> State.IN_LINE;
        };
    }

    private State afterCr() {
        if (state == State.DOT_CR) {
            forbid(Forbidden.DOT_CR_CR);
        }
        return state == State.DOT ? State.DOT_CR : State.CR;
    }

    private State afterLf() {
        if (state == State.DOT_CR) {
            return State.ENDED;
        }
        if (state == State.CR) {
            return State.LINE_START;
        }
        forbid(Forbidden.BARE_LF);
        return State.IN_LINE;
    }

    private void forbid(Forbidden what) {
        if (forbidden.isEmpty()) {
            forbidden = Optional.of(what);
        }
    }
}
