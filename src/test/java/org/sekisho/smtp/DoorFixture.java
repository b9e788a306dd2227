package org.sekisho.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sekisho.policy.CurrentSnapshot;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.smtp.back.BackSettings;
import org.sekisho.smtp.front.FrontSettings;
import org.sekisho.smtp.front.FrontTimes;
import org.sekisho.smtp.relay.RelaySettings;

/** A door on a free port, with short times, that keeps what it decided. */
public final class DoorFixture implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final Snapshot PAPER = PaperPolicy.snapshot();

    private final List<Decision> decisions = new CopyOnWriteArrayList<>();
    private final SmtpDoor door;

    public DoorFixture(SmtpSettings settings, CurrentSnapshot policy) {
        door = new SmtpDoor(settings, policy, decisions::add, () -> NOW);
        door.start();
    }

    /** A door with the paper's policy. */
    public static DoorFixture before(int afterFilterPort) {
        return new DoorFixture(settings(afterFilterPort), () -> PAPER);
    }

    public static SmtpSettings settings(int afterFilterPort) {
        return settings(afterFilterPort, usualTimes());
    }

    public static FrontTimes usualTimes() {
        Duration time = Duration.ofSeconds(10);
        return new FrontTimes(time, time, time, time, Duration.ofMinutes(1));
    }

    public static SmtpSettings settings(int afterFilterPort, FrontTimes times) {
        BackSettings back = new BackSettings(loopback(afterFilterPort), "checkpoint.my.domain", Duration.ofSeconds(5),
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO);
        return new SmtpSettings(new FrontSettings(loopback(0), "checkpoint.my.domain", 50, times),
                RelaySettings.usual("checkpoint.my.domain"), back, Duration.ofMillis(20));
    }

    public static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public SmtpDoor door() {
        return door;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    /** A new connection to the door. */
    public Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.state().port());
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public void close() {
        door.stop();
    }
}
