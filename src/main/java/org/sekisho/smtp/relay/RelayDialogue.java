package org.sekisho.smtp.relay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.Reply;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Decision;
import org.sekisho.smtp.back.AfterFilter;
import org.sekisho.smtp.back.LegLostException;
import org.sekisho.smtp.front.ClientChannel;
import org.sekisho.smtp.front.Dialogue;
import org.sekisho.smtp.front.Verb;
import org.sekisho.smtp.wire.PathArgument;
import org.sekisho.smtp.wire.RawReply;
import org.sekisho.smtp.wire.Xforward;

/** The checkpoint's answers to one client. */
public final class RelayDialogue implements Dialogue {

    private static final int MAX_XFORWARD_LINES = 32;

    private final RelaySettings settings;
    private final Gate gate;
    private final AfterFilter afterFilter;
    private final ClientChannel client;
    private final Passage passage;
    private Optional<String> hello = Optional.empty();
    private Xforward xforward = Xforward.nothing();
    private final List<String> xforwardLines = new ArrayList<>();
    private boolean hasForwarded;
    private volatile Optional<Transaction> transaction = Optional.empty();

    public RelayDialogue(RelaySettings settings, Gate gate, AfterFilter afterFilter, ClientChannel client) {
        this.settings = settings;
        this.gate = gate;
        this.afterFilter = afterFilter;
        this.client = client;
        this.passage = new Passage(afterFilter);
    }

    @Override
    public boolean isBetweenTransactions() {
        return transaction.isEmpty();
    }

    @Override
    public void ended() {
        passage.end();
    }

    @Override
    public void command(Verb verb, String line) throws IOException {
        switch (verb) {
            case EHLO, HELO -> hello(verb, line);
            case XFORWARD -> client.reply(xforward(line));
            case MAIL -> client.reply(mail(line));
            case RCPT -> client.reply(recipient(line));
            case DATA -> data(line);
            case RSET -> client.reply(reset(line));
            case NOOP -> client.reply(LocalReplies.OK);
            case QUIT -> quit();
            default -> client.reply(LocalReplies.NOT_IMPLEMENTED);
        }
    }

    private void hello(Verb verb, String line) throws IOException {
        if (line.substring(verb.name().length()).isBlank()) {
            client.reply(LocalReplies.HELLO_SYNTAX);
            return;
        }
        passage.end();
        forgetTransaction();
        hello = Optional.of(line);
        client.reply(verb == Verb.HELO
                ? LocalReplies.helo(settings.hostName())
                : LocalReplies.ehlo(settings.hostName(), afterFilter.state().keywords(),
                        settings.believes(client.peer())));
    }

    private Reply xforward(String line) {
        if (transaction.isPresent()) {
            return LocalReplies.IN_TRANSACTION;
        }
        if (!settings.believes(client.peer())) {
            return LocalReplies.XFORWARD_NOT_BELIEVED;
        }
        Optional<Xforward> more = xforward.plus(line);
        if (more.isEmpty() || xforwardLines.size() == MAX_XFORWARD_LINES) {
            return LocalReplies.XFORWARD_SYNTAX;
        }
        xforward = more.get();
        xforwardLines.add(line);
        hasForwarded = true;
        return LocalReplies.OK;
    }

    private Reply mail(String line) {
        if (hello.isEmpty()) {
            return LocalReplies.HELLO_FIRST;
        }
        if (transaction.isPresent()) {
            return LocalReplies.NESTED_MAIL;
        }
        Optional<PathArgument> path = PathArgument.ofMail(line);
        if (path.isEmpty()) {
            return LocalReplies.MAIL_SYNTAX;
        }
        ReversePath sender = ReversePath.parse(path.get().text());
        transaction = Optional.of(new Transaction(line, sender, clientInfo(), xforwardLines));
        return LocalReplies.SENDER_OK;
    }

    private ClientInfo clientInfo() {
        return hasForwarded ? xforward.client() : ClientInfo.at(client.peer());
    }

    private RawReply recipient(String line) {
        if (transaction.isEmpty()) {
            return RawReply.of(LocalReplies.NEED_MAIL);
        }
        Optional<PathArgument> path = PathArgument.ofRcpt(line);
        if (path.isEmpty()) {
            return RawReply.of(LocalReplies.RCPT_SYNTAX);
        }
        Transaction current = transaction.get();
        if (current.countRecipient() > settings.maxRecipients()) {
            return RawReply.of(LocalReplies.TOO_MANY_RECIPIENTS);
        }
        ForwardPath recipient = ForwardPath.parse(path.get().text());
        Decision decision = gate.decide(current.client(), current.sender(), recipient);
        Optional<Reply> obstacle = decision.reply().or(() -> current.fits(decision)
                ? Optional.empty() : Optional.of(LocalReplies.OWN_TRANSACTION));
        return obstacle.map(RawReply::of).orElseGet(() -> passOn(current, decision, line));
    }

    private RawReply passOn(Transaction current, Decision decision, String line) {
        RawReply reply = passage.recipient(hello.orElseThrow(), current, line);
        if (reply.isPositive()) {
            current.accept(decision);
        }
        return reply;
    }

    private void data(String line) throws IOException {
        Optional<Reply> obstacle = obstacleToData(line);
        if (obstacle.isPresent()) {
            client.reply(obstacle.get());
            return;
        }
        Transaction current = transaction.orElseThrow();
        RawReply goAhead = current.isBroken() ? LocalReplies.UNAVAILABLE : passage.data(current, line);
        client.reply(goAhead);
        if (goAhead.code() == 354) {
            RawReply answer = message(current);
            forgetTransaction();
            client.reply(answer);
        }
    }

    private Optional<Reply> obstacleToData(String line) {
        if (transaction.isEmpty()) {
            return Optional.of(LocalReplies.NEED_MAIL);
        }
        if (line.strip().length() > Verb.DATA.name().length()) {
            return Optional.of(LocalReplies.DATA_SYNTAX);
        }
        return transaction.get().hasAccepted() ? Optional.empty() : Optional.of(LocalReplies.NO_VALID_RECIPIENTS);
    }

    private RawReply message(Transaction current) throws IOException {
        try {
            return new MessagePump(client.message(), passage.current(), guard(current)).pump();
        } catch (LegLostException e) {
            return passage.lost(current, e);
        }
    }

    private HeaderGuard guard(Transaction current) {
        return current.askingAboutHeaders()
                .map(accepted -> new HeaderGuard(senders -> gate.refusalOfHeader(accepted, senders), settings.maxHeader()))
                .orElseGet(HeaderGuard::none);
    }

    private RawReply reset(String line) {
        Optional<RawReply> passedOn = passage.reset(line);
        forgetTransaction();
        return passedOn.orElseGet(() -> RawReply.of(LocalReplies.OK));
    }

    private void quit() throws IOException {
        client.reply(LocalReplies.BYE);
        client.hangUp();
    }

    private void forgetTransaction() {
        transaction = Optional.empty();
        xforward = Xforward.nothing();
        xforwardLines.clear();
    }
}
