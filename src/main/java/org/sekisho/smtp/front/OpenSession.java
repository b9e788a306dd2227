package org.sekisho.smtp.front;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.sekisho.envelope.Reply;
import org.sekisho.smtp.wire.Alarm;

/** One session: takes turns between the client's commands and a door that wants to close. */
final class OpenSession {

    private static final Logger LOG = System.getLogger(OpenSession.class.getName());
    private static final Reply CLOSING = Reply.of(421, "4.3.2", "service is closing, try again later");
    private static final Reply TOO_SLOW = Reply.of(421, "4.4.2", "timeout, closing connection");
    private static final Reply BROKEN = Reply.of(421, "4.3.0", "internal error, closing connection");
    private static final Reply NO_COMMAND = Reply.of(500, "5.5.2", "command not recognized");
    private static final Reply TOO_LONG = Reply.of(500, "5.5.2", "line too long");

    private enum Phase { WAITING, WORKING, GONE }

    private final ClientChannel client;
    private final Dialogue dialogue;
    private final Alarm lifetime;
    private final int maxLine;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WAITING);

    OpenSession(ClientChannel client, Dialogue dialogue, Alarm lifetime, int maxLine) {
        this.client = client;
        this.dialogue = dialogue;
        this.lifetime = lifetime;
        this.maxLine = maxLine;
        client.awaitCommand();
    }

    /** Answers one command, unless the session has been retired meanwhile. */
    void command(Verb verb, String line, boolean draining) {
        if (!phase.compareAndSet(Phase.WAITING, Phase.WORKING)) {
            client.hangUp();
            return;
        }
        client.hasCommand();
        try {
            answer(verb, line, draining);
        } catch (SocketTimeoutException e) {
            sayGoodbye(TOO_SLOW);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "client is gone: {0}", e.toString());
            client.hangUp();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "cannot answer " + verb, e);
            sayGoodbye(BROKEN);
        }
        client.awaitCommand();
        phase.compareAndSet(Phase.WORKING, Phase.WAITING);
    }

    /** Ends the session with 421 4.3.2 if it is neither at work nor in a transaction. */
    void retire() {
        if (dialogue.isBetweenTransactions() && phase.compareAndSet(Phase.WAITING, Phase.GONE)) {
            sayGoodbye(CLOSING);
        }
    }

    void ended() {
        client.dismiss();
        lifetime.dismiss();
        dialogue.ended();
    }

    private void answer(Verb verb, String line, boolean draining) throws IOException {
        if (line.getBytes(StandardCharsets.UTF_8).length > maxLine) {
            client.reply(TOO_LONG);
        } else if (!verb.begins(line) || line.indexOf('\0') >= 0) {
            client.reply(NO_COMMAND);
        } else if (draining && verb != Verb.QUIT && dialogue.isBetweenTransactions()) {
            sayGoodbye(CLOSING);
        } else {
            dialogue.command(verb, line);
        }
    }

    private void sayGoodbye(Reply farewell) {
        try {
            client.reply(farewell);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "client did not wait for {0}", farewell);
        }
        client.hangUp();
    }
}
