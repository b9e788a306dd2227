package org.sekisho.smtp.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Reply;
import org.sekisho.smtp.wire.Alarm;
import org.sekisho.smtp.wire.RawReply;
import org.subethamail.smtp.server.Session;

/** The connection to one client. */
public final class ClientChannel {

    /** A silent client is told 421 at its limit; one that trickles is cut off a little later. */
    private static final int GRACE = 8;

    private final Session session;
    private final OutputStream out;
    private final FrontTimes times;
    private final Alarm alarm;

    ClientChannel(Session session, FrontTimes times, Alarm alarm) throws IOException {
        this.session = session;
        this.out = session.getSocket().getOutputStream();
        this.times = times;
        this.alarm = alarm;
    }

    /** Where the TCP connection comes from. */
    public IpAddress peer() {
        return IpAddress.of(session.getRealRemoteAddress().getAddress());
    }

    /** Sends a reply of our own. */
    public void reply(Reply reply) throws IOException {
        reply(RawReply.of(reply));
    }

    /** Sends a reply as it is. */
    public void reply(RawReply reply) throws IOException {
        alarm.set(times.write());
        reply.writeTo(out);
        alarm.clear();
    }

    /**
     * The bytes after 354. Buffered, with {@code mark} and {@code reset}; what is left unread is the next command. The
     * time for the whole message begins to run, and every wait for more of it has its own limit.
     */
    public InputStream message() {
        return new TimedInput(session.getRawInput(), alarm, times.chunk(), times.message());
    }

    /** Closes the connection and ends the session. */
    public void hangUp() {
        session.quit();
    }

    void awaitCommand() {
        alarm.set(times.idle().plus(times.idle().dividedBy(GRACE)));
    }

    void hasCommand() {
        alarm.clear();
    }

    void dismiss() {
        alarm.dismiss();
    }
}
