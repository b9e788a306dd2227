package org.sekisho.smtp.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.smtp.back.AfterFilter;
import org.sekisho.smtp.back.BackLeg;
import org.sekisho.smtp.back.LegLostException;
import org.sekisho.smtp.wire.RawReply;

/** The way of one session through to the after-filter: opened by its first recipient that is let through. */
final class Passage {

    private final AfterFilter afterFilter;
    private Optional<BackLeg> leg = Optional.empty();

    Passage(AfterFilter afterFilter) {
        this.afterFilter = afterFilter;
    }

    /**
     * Passes a recipient on.
     *
     * @param hello the EHLO or HELO line of the client
     * @return the after-filter's reply, or 451 4.3.0
     */
    RawReply recipient(String hello, Transaction transaction, String line) {
        if (transaction.isBroken()) {
            return LocalReplies.UNAVAILABLE;
        }
        if (transaction.mailRefusal().isPresent()) {
            return transaction.mailRefusal().get();
        }
        try {
            RawReply reply = transaction.isBegun()
                    ? answerOf(current().exchange(line))
                    : first(hello, transaction, line);
            if (reply.isPositive()) {
                transaction.recipientAccepted();
            }
            return reply;
        } catch (LegLostException e) {
            return lost(transaction, e);
        }
    }

    /** Passes DATA on: 354, a refusal, or 451 4.3.0. */
    RawReply data(Transaction transaction, String line) {
        try {
            RawReply reply = current().exchange(line);
            return reply.code() == 354 ? reply : refusal(reply);
        } catch (LegLostException e) {
            return lost(transaction, e);
        }
    }

    /** The connection that a message goes over, after 354. */
    BackLeg current() throws LegLostException {
        return leg.orElseThrow(() -> new LegLostException("the connection was given up"));
    }

    /** Passes RSET on, so that the after-filter forgets a transaction that it knows of. */
    Optional<RawReply> reset(String line) {
        if (leg.isEmpty()) {
            return Optional.empty();
        }
        try {
            RawReply reply = leg.get().exchange(line);
            if (reply.isPositive()) {
                return Optional.of(reply);
            }
            drop();
        } catch (LegLostException e) {
            drop();
        }
        return Optional.empty();
    }

    /** The connection is of no more use. */
    RawReply lost(Transaction transaction, LegLostException e) {
        drop();
        afterFilter.hadTrouble(e.getMessage());
        transaction.connectionLost();
        return LocalReplies.UNAVAILABLE;
    }

    /** Closes without a word. */
    void drop() {
        leg.ifPresent(BackLeg::close);
        leg = Optional.empty();
    }

    /** Says QUIT and closes. */
    void end() {
        leg.ifPresent(BackLeg::quit);
        leg = Optional.empty();
    }

    /** A connection left over from an earlier transaction may have timed out unnoticed; then a new one is tried. */
    private RawReply first(String hello, Transaction transaction, String line) throws LegLostException {
        if (leg.filter(old -> !old.isStale()).isPresent()) {
            try {
                return begin(transaction, line);
            } catch (LegLostException e) {
                afterFilter.hadTrouble(e.getMessage());
            }
        }
        drop();
        leg = Optional.of(afterFilter.open(hello));
        return begin(transaction, line);
    }

    private RawReply begin(Transaction transaction, String line) throws LegLostException {
        List<String> lines = new ArrayList<>();
        if (current().keywords().announce("XFORWARD")) {
            lines.addAll(transaction.xforwardLines());
        }
        int mail = lines.size();
        lines.add(transaction.mailLine());
        lines.add(line);
        List<RawReply> replies = current().exchange(lines);
        for (int i = 0; i < Math.min(mail, replies.size()); i++) {
            requirePositive(replies.get(i));
        }
        return afterMail(transaction, replies.subList(mail, replies.size()));
    }

    private static RawReply afterMail(Transaction transaction, List<RawReply> replies) throws LegLostException {
        RawReply toMail = answerOf(replies.get(0));
        if (!toMail.isPositive()) {
            transaction.refuseMail(toMail);
            return toMail;
        }
        transaction.begun();
        return answerOf(replies.get(1));
    }

    private static void requirePositive(RawReply reply) throws LegLostException {
        if (!reply.isPositive()) {
            throw new LegLostException("XFORWARD is refused: " + reply);
        }
    }

    /** 2yz, or a refusal; anything else does not fit the command. */
    static RawReply answerOf(RawReply reply) throws LegLostException {
        return reply.isPositive() ? reply : refusal(reply);
    }

    private static RawReply refusal(RawReply reply) throws LegLostException {
        if (!reply.isRefusal()) {
            throw new LegLostException("reply does not fit the command: " + reply);
        }
        return reply;
    }
}
