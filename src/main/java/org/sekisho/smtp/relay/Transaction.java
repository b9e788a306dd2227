package org.sekisho.smtp.relay;

import java.util.List;
import java.util.Optional;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Decision;
import org.sekisho.smtp.wire.RawReply;

/** One mail transaction, from MAIL to the end of the message, and how far the after-filter knows of it. */
final class Transaction {

    private enum Stage { KEPT, BEGUN, BROKEN }

    private final String mailLine;
    private final ReversePath sender;
    private final ClientInfo client;
    private final List<String> xforwardLines;
    private Stage stage = Stage.KEPT;
    private Optional<RawReply> mailRefusal = Optional.empty();
    private Optional<Decision> accepting = Optional.empty();
    private int recipients;
    private int accepted;

    Transaction(String mailLine, ReversePath sender, ClientInfo client, List<String> xforwardLines) {
        this.mailLine = mailLine;
        this.sender = sender;
        this.client = client;
        this.xforwardLines = List.copyOf(xforwardLines);
    }

    String mailLine() {
        return mailLine;
    }

    ReversePath sender() {
        return sender;
    }

    ClientInfo client() {
        return client;
    }

    List<String> xforwardLines() {
        return xforwardLines;
    }

    /** Counts one more RCPT, and says how many there have been. */
    int countRecipient() {
        return ++recipients;
    }

    void recipientAccepted() {
        accepted++;
    }

    /** Whether the recipient may share a message with those that were accepted before it. */
    boolean fits(Decision decision) {
        return accepting.isEmpty() || accepting.get().target().headerGroup().equals(decision.target().headerGroup());
    }

    /** The after-filter has taken the recipient. */
    void accept(Decision decision) {
        accepting = accepting.or(() -> Optional.of(decision));
    }

    /** The decision that let the recipients in, where they ask about the senders in the header. */
    Optional<Decision> askingAboutHeaders() {
        return accepting.filter(decision -> decision.target().checksHeaders());
    }

    boolean hasAccepted() {
        return accepted > 0;
    }

    /** The after-filter has taken MAIL. */
    void begun() {
        stage = Stage.BEGUN;
    }

    boolean isBegun() {
        return stage == Stage.BEGUN;
    }

    /** The connection is lost. Nothing is lost with it unless recipients were accepted on it. */
    void connectionLost() {
        stage = hasAccepted() ? Stage.BROKEN : Stage.KEPT;
    }

    /** Recipients that were answered 2yz are gone with their connection: nothing of this message may pass. */
    boolean isBroken() {
        return stage == Stage.BROKEN;
    }

    void refuseMail(RawReply reply) {
        mailRefusal = Optional.of(reply);
    }

    /** How the after-filter refused MAIL; the answer to every recipient. */
    Optional<RawReply> mailRefusal() {
        return mailRefusal;
    }
}
