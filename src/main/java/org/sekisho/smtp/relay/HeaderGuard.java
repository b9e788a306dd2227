package org.sekisho.smtp.relay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.HeaderSenders;
import org.sekisho.envelope.Reply;

/**
 * Looks at the header of a message while it streams by, and has the senders that it names decided on. Until its end is
 * seen nothing is refused, so bytes of the header may have gone on; the final dot never does after a refusal.
 */
final class HeaderGuard {

    private static final int LINE_END = 0x0d0a;
    private static final int EMPTY_LINE = 0x0d0a0d0a;
    private static final int EMPTY_LINE_LENGTH = 4;
    /** CRLF dot CRLF. */
    private static final int END_OF_MESSAGE_LENGTH = 5;

    /** The after-filter takes it away (RFC 5321 section 4.5.2), so a field may begin behind it. */
    private static final Pattern STUFFED_DOT = Pattern.compile("(?:^|(?<=\r\n))\\.");

    /** Answers what a recipient says to the senders that a header names; an empty list where they cannot be read. */
    private final Function<List<EmailAddress>, Optional<Reply>> judge;
    private final int maxBlock;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private int tail;
    private boolean isPast;
    private Optional<Reply> refusal = Optional.empty();

    /** @param maxBlock octets of the header at most; a longer one cannot be read */
    HeaderGuard(Function<List<EmailAddress>, Optional<Reply>> judge, int maxBlock) {
        this.judge = judge;
        this.maxBlock = maxBlock;
    }

    /** A guard of a message that nobody asks about. */
    static HeaderGuard none() {
        HeaderGuard none = new HeaderGuard(senders -> Optional.empty(), 0);
        none.isPast = true;
        return none;
    }

    /** Looks at the next bytes, before they go on. */
    void look(byte[] bytes, int length, boolean isLast) {
        for (int i = 0; i < length && !isPast; i++) {
            block.write(bytes[i]);
            tail = tail << 8 | bytes[i] & 0xff;
            if (tail == EMPTY_LINE || block.size() == 2 && tail == LINE_END) {
                decide(HeaderSenders.in(text(EMPTY_LINE_LENGTH)));
            } else if (block.size() > maxBlock) {
                decide(Optional.empty());
            }
        }
        if (isLast && !isPast) {
            decide(HeaderSenders.in(text(END_OF_MESSAGE_LENGTH)));
        }
    }

    /** How the message is refused, once its header was seen and it is. */
    Optional<Reply> refusal() {
        return refusal;
    }

    private void decide(Optional<List<EmailAddress>> senders) {
        isPast = true;
        block.reset();
        refusal = judge.apply(senders.orElse(List.of()));
    }

    /** The block as the after-filter will have it, without its end. */
    private String text(int end) {
        String seen = block.toString(StandardCharsets.UTF_8);
        return STUFFED_DOT.matcher(seen.substring(0, Math.max(0, seen.length() - end))).replaceAll("");
    }
}
