package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.e2e.Scratch;
import org.sekisho.smtp.front.FrontSettings;

/** The door is closed and opened again under load, and clocks jump. */
@Timeout(120)
class RedeployTest {

    private static final int CLIENTS = 20;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger deferred = new AtomicInteger();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    /** Who has had an answer to MAIL gets one to the dot; everybody else is told 421, or finds nobody, and tries later. */
    @Checks(72)
    @Test
    void everyMessageHasExactlyOneFinalAnswer() throws Exception {
        try (ScriptedAfterFilter behind = new ScriptedAfterFilter()) {
            SmtpDoor door = doorOnAFixedPort(behind, Clock.systemUTC());
            door.start();
            int port = door.state().port();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        send(port);
                    }
                });
            }
            for (int i = 1; i <= 5; i++) {
                awaitAccepted(i * 100);
                assertThat(door.drain(Duration.ofSeconds(20))).isTrue();
                door.stop();
                door.start();
            }
            awaitAccepted(accepted.get() + 100);
            clients.shutdownNow();
            assertThat(clients.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
            assertThat(door.drain(Duration.ofSeconds(20))).isTrue();
            door.stop();
            assertThat(broken).isEmpty();
            assertThat(behind.digests()).hasSize(accepted.get());
            assertThat(deferred).hasPositiveValue();
        }
    }

    @Checks(76)
    @Test
    void doesNotCareWhatTimeItIs() throws Exception {
        AtomicInteger hours = new AtomicInteger();
        InstantSource jumping = () -> Instant.EPOCH.plusSeconds(3600L * (hours.incrementAndGet() % 2) * 500_000);
        try (ScriptedAfterFilter behind = new ScriptedAfterFilter()) {
            SmtpDoor door = doorOnAFixedPort(behind, jumping);
            door.start();
            for (int i = 0; i < 20; i++) {
                send(door.state().port());
            }
            door.stop();
            assertThat(accepted).hasValue(20);
        }
    }

    private void awaitAccepted(int count) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> accepted.get() >= count);
    }

    private static SmtpDoor doorOnAFixedPort(ScriptedAfterFilter behind, InstantSource clock) {
        int port = Scratch.freeEndpoints(1).get(0).port();
        SmtpSettings usual = DoorFixture.settings(behind.port());
        FrontSettings fixed = new FrontSettings(DoorFixture.loopback(port), "checkpoint.my.domain", 50,
                DoorFixture.usualTimes());
        var policy = PaperPolicy.snapshot();
        return new SmtpDoor(new SmtpSettings(fixed, usual.relay(), usual.back(), usual.watchdog()), () -> policy,
                decision -> { }, clock);
    }

    private void send(int port) {
        boolean begun = false;
        try (Wire client = new Wire(new Socket(DoorFixture.loopback(0).getAddress(), port))) {
            client.socket().setSoTimeout(20_000);
            begun = client.reply().startsWith("220") && client.ask("EHLO x").startsWith("250")
                    && client.ask("MAIL FROM:<me@my.domain>").startsWith("250");
            if (!begun) {
                deferred.incrementAndGet();
                return;
            }
            String recipient = client.ask("RCPT TO:<list@mlex.my.domain>");
            String data = client.ask("DATA");
            String dot = client.ask("text\r\n.");
            if (dot.startsWith("250")) {
                accepted.incrementAndGet();
            } else {
                broken.add(recipient + data + dot);
            }
        } catch (IOException lost) {
            if (begun) {
                broken.add(lost.toString());
            } else {
                deferred.incrementAndGet();
            }
        }
    }
}
