package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.smtp.back.AfterFilterState.Condition;
import org.sekisho.smtp.back.BackSettings;
import org.sekisho.smtp.front.FrontSettings;
import org.sekisho.smtp.front.PortBusyException;

@Timeout(60)
class LifeCycleTest {

    private static final String CLOSING = "421 4.3.2 service is closing, try again later\r\n";

    private ScriptedAfterFilter afterFilter;

    @BeforeEach
    void open() throws IOException {
        afterFilter = new ScriptedAfterFilter();
    }

    @AfterEach
    void close() {
        afterFilter.close();
    }

    @Checks(74)
    @Test
    void namesThePortThatIsBusy() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, DoorFixture.loopback(0).getAddress())) {
            SmtpDoor door = new SmtpDoor(listeningOn(DoorFixture.loopback(other.getLocalPort())),
                    PaperPolicy::snapshot, decision -> { }, java.time.Clock.systemUTC());
            int threads = doorThreads();
            assertThatThrownBy(door::start).isInstanceOf(PortBusyException.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("Address already in use");
            assertThat(door.state().open()).isFalse();
            await().until(() -> doorThreads() <= threads);
        }
    }

    @Checks(74)
    @Test
    void startsAndStopsManyTimes() throws Exception {
        SmtpDoor door = new SmtpDoor(DoorFixture.settings(afterFilter.port()), PaperPolicy::snapshot, decision -> { },
                java.time.Clock.systemUTC());
        int threads = doorThreads();
        for (int i = 0; i < 100; i++) {
            door.start();
            door.start();
            assertThat(door.state().open()).isTrue();
            door.stop();
            door.stop();
        }
        await().until(() -> doorThreads() <= threads);
    }

    @Checks(73)
    @Test
    void letsATransactionEndWhileDrainingAndSendsOthersAway() throws Exception {
        try (DoorFixture door = DoorFixture.before(afterFilter.port());
                Wire idle = greeted(door); Wire busy = greeted(door)) {
            busy.ask("EHLO x");
            busy.ask("MAIL FROM:<me@my.domain>");
            Future<Boolean> drained = drain(door, Duration.ofSeconds(20));
            assertThat(idle.line()).isEqualTo(CLOSING);
            assertThat(idle.line()).isEmpty();
            try (Wire late = new Wire(door.connect())) {
                assertThat(late.line()).isEqualTo(CLOSING);
            }
            assertThat(busy.ask("RCPT TO:<list@mlex.my.domain>")).startsWith("250");
            assertThat(door.door().state().draining()).isTrue();
            assertThat(busy.ask("DATA")).startsWith("354");
            assertThat(busy.ask("text\r\n.")).isEqualTo("250 2.0.0 Ok: queued\r\n");
            assertThat(busy.line()).isEqualTo(CLOSING);
            assertThat(drained.get(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(afterFilter.digests()).hasSize(1);
    }

    @Checks(73)
    @Test
    void stopsWaitingForATransactionThatDoesNotEnd() throws Exception {
        try (DoorFixture door = DoorFixture.before(afterFilter.port()); Wire busy = greeted(door)) {
            busy.ask("EHLO x");
            busy.ask("MAIL FROM:<me@my.domain>");
            assertThat(drain(door, Duration.ofMillis(200)).get(5, TimeUnit.SECONDS)).isFalse();
            door.close();
            assertThat(busy.line()).isEmpty();
        }
    }

    /** What was not answered 250 is not in the queue behind. */
    @Checks(72)
    @Test
    void givesUpAMessageOnItsWayWhenItIsStopped() throws Exception {
        try (DoorFixture door = DoorFixture.before(afterFilter.port()); Wire busy = greeted(door)) {
            busy.ask("EHLO x");
            busy.ask("MAIL FROM:<me@my.domain>");
            busy.ask("RCPT TO:<list@mlex.my.domain>");
            busy.ask("DATA");
            busy.send("text\r\n");
            door.close();
            await().until(() -> afterFilter.heard().contains("(lost)"));
        }
        assertThat(afterFilter.digests()).isEmpty();
    }

    /** A stop does not wait for an after-filter that keeps silent. */
    @Test
    void stopsWhileTheAfterFilterIsSilent() throws Exception {
        afterFilter.answer("(greeting)", "(silence)");
        BackSettings patient = new BackSettings(DoorFixture.loopback(afterFilter.port()), "checkpoint.my.domain",
                Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ZERO);
        SmtpSettings usual = DoorFixture.settings(afterFilter.port());
        SmtpSettings settings = new SmtpSettings(usual.front(), usual.relay(), patient, usual.watchdog());
        try (DoorFixture door = new DoorFixture(settings, PaperPolicy::snapshot); Wire client = greeted(door)) {
            client.ask("EHLO x");
            client.ask("MAIL FROM:<me@my.domain>");
            client.send("RCPT TO:<list@mlex.my.domain>\r\n");
            await().until(() -> afterFilter.connections() == 1);
            door.close();
            assertThat(door.door().state().open()).isFalse();
        }
    }

    @Test
    void knowsWhetherTheAfterFilterAnswers() throws Exception {
        try (DoorFixture door = DoorFixture.before(afterFilter.port()); Wire client = greeted(door)) {
            assertThat(door.door().state().afterFilter().condition()).isEqualTo(Condition.UNKNOWN);
            client.ask("EHLO x");
            client.ask("MAIL FROM:<me@my.domain>");
            client.ask("RCPT TO:<list@mlex.my.domain>");
            assertThat(door.door().state().afterFilter().condition()).isEqualTo(Condition.UP);
            assertThat(door.door().state().afterFilter().keywords().announce("XFORWARD")).isTrue();
            client.ask("RSET");
            afterFilter.close();
            client.ask("MAIL FROM:<me@my.domain>");
            assertThat(client.ask("RCPT TO:<list@mlex.my.domain>")).startsWith("451 4.3.0");
            assertThat(door.door().state().afterFilter().condition()).isEqualTo(Condition.DOWN);
            assertThat(door.door().state().afterFilter().trouble().orElseThrow()).contains("refused");
        }
    }

    @Test
    void probesAnAfterFilterThatNobodyTalksTo() throws Exception {
        BackSettings probing = new BackSettings(DoorFixture.loopback(afterFilter.port()), "checkpoint.my.domain",
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(100));
        SmtpSettings usual = DoorFixture.settings(afterFilter.port());
        SmtpSettings settings = new SmtpSettings(usual.front(), usual.relay(), probing, usual.watchdog());
        try (DoorFixture door = new DoorFixture(settings, PaperPolicy::snapshot)) {
            await().until(() -> door.door().state().afterFilter().condition() == Condition.UP);
            assertThat(afterFilter.heard()).startsWith("EHLO checkpoint.my.domain", "QUIT");
            afterFilter.close();
            await().until(() -> door.door().state().afterFilter().condition() == Condition.DOWN);
        }
    }

    private SmtpSettings listeningOn(InetSocketAddress address) {
        SmtpSettings usual = DoorFixture.settings(afterFilter.port());
        return new SmtpSettings(new FrontSettings(address, "checkpoint.my.domain", 50, DoorFixture.usualTimes()),
                usual.relay(), usual.back(), usual.watchdog());
    }

    private static Future<Boolean> drain(DoorFixture door, Duration limit) {
        ExecutorService drainer = Executors.newSingleThreadExecutor();
        Future<Boolean> drained = drainer.submit(() -> door.door().drain(limit));
        drainer.shutdown();
        return drained;
    }

    private static Wire greeted(DoorFixture door) throws IOException {
        Wire client = new Wire(door.connect());
        assertThat(client.reply()).startsWith("220 ");
        return client;
    }

    private static int doorThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("smtp-") || name.contains("subethamail")).count();
    }
}
