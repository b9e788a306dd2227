package org.sekisho.smtp.demo;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sekisho.envelope.Reply;
import org.sekisho.smtp.front.ClientChannel;
import org.sekisho.smtp.front.Dialogue;
import org.sekisho.smtp.front.Verb;
import org.sekisho.smtp.wire.PathArgument;
import org.sekisho.smtp.wire.Xforward;

/** Says yes to every message. */
final class DemoDialogue implements Dialogue {

    private static final Reply OK = Reply.of(250, "2.0.0", "Ok");
    private static final Reply SYNTAX = Reply.of(501, "5.5.4", "syntax error in parameters");
    private static final Reply ORDER = Reply.of(503, "5.5.1", "bad sequence of commands");
    private static final Reply UNKNOWN = Reply.of(502, "5.5.1", "command not implemented");
    private static final Reply BYE = Reply.of(221, "2.0.0", "Bye");
    private static final Reply GO_AHEAD = Reply.plain(354, "End data with <CR><LF>.<CR><LF>");
    private static final int MAX_RECIPIENTS = 1000;

    private final String hostName;
    private final ClientChannel client;
    private final Consumer<DemoMessage> consumer;
    private final InstantSource clock;
    private volatile Optional<String> sender = Optional.empty();
    private final List<String> recipients = new ArrayList<>();

    DemoDialogue(String hostName, ClientChannel client, Consumer<DemoMessage> consumer, InstantSource clock) {
        this.hostName = hostName;
        this.client = client;
        this.consumer = consumer;
        this.clock = clock;
    }

    @Override
    public boolean isBetweenTransactions() {
        return sender.isEmpty();
    }

    @Override
    public void ended() {
        forget();
    }

    @Override
    public void command(Verb verb, String line) throws IOException {
        switch (verb) {
            case EHLO -> client.reply(hello());
            case HELO -> client.reply(Reply.plain(250, hostName));
            case MAIL -> client.reply(mail(line));
            case RCPT -> client.reply(recipient(line));
            case DATA -> data();
            case RSET -> client.reply(reset());
            case NOOP, XFORWARD -> client.reply(OK);
            case QUIT -> quit();
            default -> client.reply(UNKNOWN);
        }
    }

    private Reply hello() {
        forget();
        return new Reply(250, Optional.empty(), List.of(hostName, "PIPELINING", "8BITMIME", "SMTPUTF8", "DSN",
                "ENHANCEDSTATUSCODES", "XFORWARD " + Xforward.ATTRIBUTES));
    }

    private Reply mail(String line) {
        Optional<PathArgument> path = PathArgument.ofMail(line);
        if (path.isEmpty()) {
            return SYNTAX;
        }
        if (sender.isPresent()) {
            return ORDER;
        }
        sender = path.map(PathArgument::text);
        return Reply.of(250, "2.1.0", "Ok");
    }

    private Reply recipient(String line) {
        Optional<PathArgument> path = PathArgument.ofRcpt(line);
        if (sender.isEmpty() || path.isEmpty()) {
            return path.isEmpty() ? SYNTAX : ORDER;
        }
        if (recipients.size() == MAX_RECIPIENTS) {
            return Reply.of(452, "4.5.3", "too many recipients");
        }
        recipients.add(path.get().text());
        return Reply.of(250, "2.1.5", "Ok");
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            client.reply(ORDER);
            return;
        }
        client.reply(GO_AHEAD);
        DemoBody body = new DemoBody();
        body.read(client.message());
        consumer.accept(new DemoMessage(clock.instant(), sender.orElseThrow(), recipients, body.subject(), body.size(),
                body.head()));
        forget();
        client.reply(Reply.of(250, "2.0.0", "Ok: shown, not delivered"));
    }

    private Reply reset() {
        forget();
        return OK;
    }

    private void quit() throws IOException {
        client.reply(BYE);
        client.hangUp();
    }

    private void forget() {
        sender = Optional.empty();
        recipients.clear();
    }
}
