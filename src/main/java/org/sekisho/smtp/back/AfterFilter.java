package org.sekisho.smtp.back;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Proxy;
import java.net.Socket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sekisho.smtp.back.AfterFilterState.Condition;
import org.sekisho.smtp.wire.Alarm;
import org.sekisho.smtp.wire.Keywords;
import org.sekisho.smtp.wire.RawReply;
import org.sekisho.smtp.wire.Watchdog;

/** The Postfix service behind the checkpoint: opens connections to it and knows how it is. */
public final class AfterFilter {

    private static final Logger LOG = System.getLogger(AfterFilter.class.getName());

    private final BackSettings settings;
    private final Watchdog watchdog;
    private final InstantSource clock;
    private final AtomicReference<AfterFilterState> state;
    private volatile long lastContact = System.nanoTime();

    public AfterFilter(BackSettings settings, Watchdog watchdog, InstantSource clock) {
        this.settings = settings;
        this.watchdog = watchdog;
        this.clock = clock;
        this.state = new AtomicReference<>(
                new AfterFilterState(Condition.UNKNOWN, clock.instant(), Optional.empty(), Keywords.none()));
    }

    /** How it was at the last contact. */
    public AfterFilterState state() {
        return state.get();
    }

    /**
     * Connects, takes the greeting and says hello.
     *
     * @param hello an EHLO or HELO line
     * @throws LegLostException when there is no connection, or the greeting or the hello is not answered with 2yz
     */
    public BackLeg open(String hello) throws LegLostException {
        try {
            BackLeg leg = connect();
            greet(leg, hello);
            return leg;
        } catch (LegLostException e) {
            isDown(e.getMessage());
            throw e;
        }
    }

    /** Something went wrong on a connection that had been opened well. */
    public void hadTrouble(String what) {
        state.updateAndGet(known -> known.troubled(what));
        LOG.log(Level.WARNING, "after-filter {0}: {1}", settings.address(), what);
    }

    /** Asks for a sign of life, if none came within the probe's interval. */
    public void probe() {
        if (System.nanoTime() - lastContact < settings.probeEvery().toNanos() && state().condition() == Condition.UP) {
            return;
        }
        try {
            open("EHLO " + settings.hostName()).quit();
        } catch (LegLostException e) {
            LOG.log(Level.DEBUG, "after-filter {0} does not answer: {1}", settings.address(), e.getMessage());
        }
    }

    private BackLeg connect() throws LegLostException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        Alarm alarm = watchdog.watch(socket);
        try {
            socket.connect(settings.address(), Math.toIntExact(settings.connect().toMillis()));
            socket.setTcpNoDelay(true);
            return new BackLeg(socket, settings, alarm);
        } catch (IOException e) {
            alarm.dismiss();
            closeQuietly(socket);
            throw new LegLostException("connect", e);
        }
    }

    private void greet(BackLeg leg, String hello) throws LegLostException {
        try {
            requirePositive("greeting", leg.readReply());
            RawReply answer = leg.exchange(hello);
            requirePositive("answer to EHLO", answer);
            boolean extended = hello.regionMatches(true, 0, "EHLO", 0, 4);
            leg.learn(extended ? Keywords.of(answer) : state().keywords());
            isUp(leg.keywords());
        } catch (LegLostException e) {
            leg.close();
            throw e;
        }
    }

    private static void requirePositive(String what, RawReply reply) throws LegLostException {
        if (!reply.isPositive()) {
            throw new LegLostException(what + ": " + reply);
        }
    }

    private void isUp(Keywords announced) {
        lastContact = System.nanoTime();
        AfterFilterState before = state();
        if (before.condition() != Condition.UP || !before.keywords().equals(announced)) {
            state.updateAndGet(known -> known.up(announced, clock.instant()));
        }
        if (before.condition() == Condition.DOWN) {
            LOG.log(Level.INFO, "after-filter {0} answers again", settings.address());
        }
    }

    private void isDown(String what) {
        lastContact = System.nanoTime();
        AfterFilterState before = state.getAndUpdate(known -> known.down(what, clock.instant()));
        if (before.condition() != Condition.DOWN) {
            LOG.log(Level.WARNING, "after-filter {0} does not answer: {1}", settings.address(), what);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot close a socket that never connected", e);
        }
    }
}
