package org.sekisho.smtp.back;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.smtp.wire.Alarm;
import org.sekisho.smtp.wire.Keywords;
import org.sekisho.smtp.wire.RawReply;
import org.sekisho.smtp.wire.ReplyReader;

/** One connection to the after-filter. Not for use by two threads, but for {@link #close}. */
public final class BackLeg {

    private static final Logger LOG = System.getLogger(BackLeg.class.getName());
    private static final Duration PARTING = Duration.ofSeconds(2);
    private static final byte[] CRLF = {'\r', '\n'};

    private final Socket socket;
    private final OutputStream out;
    private final ReplyReader replies;
    private final BackSettings settings;
    private final Alarm alarm;
    private Keywords keywords = Keywords.none();

    BackLeg(Socket socket, BackSettings settings, Alarm alarm) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.replies = new ReplyReader(socket.getInputStream());
        this.settings = settings;
        this.alarm = alarm;
    }

    /** What the after-filter announced. */
    public Keywords keywords() {
        return keywords;
    }

    /** Whether it is of no use for a new command: bytes have come that nobody asked for, or it is closed. */
    public boolean isStale() {
        try {
            return socket.isClosed() || replies.hasUnread();
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Sends a command line and reads its reply.
     *
     * @param line without CRLF
     */
    public RawReply exchange(String line) throws LegLostException {
        return exchange(List.of(line)).get(0);
    }

    /**
     * Sends command lines and reads their replies, all together where PIPELINING is announced, else one by one.
     *
     * @return one reply for each line; fewer when a reply that is not positive ended the exchange early
     */
    public List<RawReply> exchange(List<String> lines) throws LegLostException {
        refuseStale();
        return keywords.announce("PIPELINING") ? together(lines) : oneByOne(lines);
    }

    /** Reads the reply to something that was sent before. */
    public RawReply readReply() throws LegLostException {
        return readReply(settings.reply());
    }

    /** Reads the reply to the final dot. */
    public RawReply readDotReply() throws LegLostException {
        return readReply(settings.dotReply());
    }

    /** A reply that has come before its time, as when the after-filter breaks off a message. Does not block long. */
    public Optional<RawReply> earlyReply() {
        try {
            return Optional.of(readReply(PARTING));
        } catch (LegLostException e) {
            return Optional.empty();
        }
    }

    /** Sends bytes of a message. */
    public void write(byte[] bytes, int length) throws LegLostException {
        alarm.set(settings.reply());
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new LegLostException("write", e);
        } finally {
            alarm.clear();
        }
    }

    /** Says QUIT and closes, as Postfix does: the answer says nothing, and a thread would have to wake up for it. */
    public void quit() {
        try {
            if (!isStale()) {
                writeLines(List.of("QUIT"));
            }
        } catch (LegLostException e) {
            LOG.log(Level.DEBUG, "the after-filter had hung up before QUIT was said: {0}", e.getMessage());
        } finally {
            close();
        }
    }

    /** Closes at once; a message whose final dot was not sent is thus given up (RFC 5321 section 4.1.1.4). */
    public void close() {
        alarm.dismiss();
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot close the connection to the after-filter", e);
        }
    }

    void learn(Keywords announced) {
        keywords = announced;
    }

    private List<RawReply> together(List<String> lines) throws LegLostException {
        writeLines(lines);
        List<RawReply> answers = new ArrayList<>(lines.size());
        while (answers.size() < lines.size()) {
            RawReply answer = readReply();
            answers.add(answer);
            if (answer.isGoodbye()) {
                break;
            }
        }
        return answers;
    }

    private List<RawReply> oneByOne(List<String> lines) throws LegLostException {
        List<RawReply> answers = new ArrayList<>(lines.size());
        for (String line : lines) {
            writeLines(List.of(line));
            RawReply answer = readReply();
            answers.add(answer);
            if (!answer.isPositive()) {
                break;
            }
        }
        return answers;
    }

    private void writeLines(List<String> lines) throws LegLostException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        for (String line : lines) {
            bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(CRLF);
        }
        write(bytes.toByteArray(), bytes.size());
    }

    private RawReply readReply(Duration limit) throws LegLostException {
        alarm.set(limit);
        try {
            return replies.read();
        } catch (IOException e) {
            throw new LegLostException(socket.isClosed() ? "no reply within " + limit.toSeconds() + " s" : "reply", e);
        } finally {
            alarm.clear();
        }
    }

    private void refuseStale() throws LegLostException {
        if (isStale()) {
            throw new LegLostException("the after-filter spoke unasked or hung up");
        }
    }
}
