package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.smtp.front.FrontTimes;

/** Clients and after-filters that are silent, trickle, or do not read: every wait ends, and every thread is freed. */
@Timeout(60)
class WaitsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration SOON = Duration.ofSeconds(5);

    private ScriptedAfterFilter afterFilter;

    @BeforeEach
    void open() throws IOException {
        afterFilter = new ScriptedAfterFilter();
    }

    @AfterEach
    void close() {
        afterFilter.close();
    }

    @Checks(54)
    @Test
    void tells421ToAClientThatSaysNothing() throws Exception {
        try (DoorFixture door = door(new FrontTimes(SHORT, LONG, LONG, LONG, LONG)); Wire client = greeted(door)) {
            assertThat(client.line()).startsWith("421 ");
            assertThat(client.line()).isEmpty();
            awaitNoSession(door);
        }
    }

    @Checks(53)
    @Test
    void hangsUpOnAClientThatTricklesACommand() throws Exception {
        try (DoorFixture door = door(new FrontTimes(SHORT, LONG, LONG, LONG, LONG)); Wire client = greeted(door)) {
            trickle(client, "N");
            awaitNoSession(door);
        }
    }

    @Checks(53)
    @Test
    void hangsUpOnAClientThatTricklesAMessage() throws Exception {
        try (DoorFixture door = door(new FrontTimes(LONG, LONG, LONG, SHORT, LONG)); Wire client = readyForData(door)) {
            assertThat(client.ask("DATA")).startsWith("354");
            trickle(client, "x");
            awaitNoSession(door);
            assertNothingCameBehind();
        }
    }

    @Checks({53, 54})
    @Test
    void hangsUpOnAClientThatFallsSilentWithinAMessage() throws Exception {
        try (DoorFixture door = door(new FrontTimes(LONG, LONG, SHORT, LONG, LONG)); Wire client = readyForData(door)) {
            assertThat(client.ask("DATA")).startsWith("354");
            client.send("Subject: half\r\n");
            awaitNoSession(door);
            assertNothingCameBehind();
        }
    }

    @Checks(53)
    @Test
    void endsASessionThatLastsTooLong() throws Exception {
        try (DoorFixture door = door(new FrontTimes(LONG, LONG, LONG, LONG, SHORT)); Wire client = greeted(door)) {
            client.ask("NOOP");
            assertThat(end(client)).isEmpty();
        }
    }

    @Checks(53)
    @Test
    void answers451WhenTheAfterFilterTricklesItsReply() throws Exception {
        try (DoorFixture door = door(DoorFixture.usualTimes()); Wire client = greeted(door)) {
            afterFilter.answer("RCPT", "(trickles)");
            client.ask("EHLO x");
            client.ask("MAIL FROM:<me@my.domain>");
            long begin = System.nanoTime();
            assertThat(client.ask("RCPT TO:<list@mlex.my.domain>")).startsWith("451 4.3.0");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        }
    }

    @Checks(55)
    @Test
    void givesUpAClientThatDoesNotReadItsReplies() throws Exception {
        try (DoorFixture door = door(new FrontTimes(LONG, SHORT, LONG, LONG, LONG)); Wire client = greeted(door)) {
            ExecutorService flood = flood(client, "NOOP\r\n");
            awaitNoSession(door);
            flood.shutdownNow();
        }
    }

    @Checks(55)
    @Test
    void givesUpAClientThatDoesNotReadWhatUnknownCommandsAreAnswered() throws Exception {
        try (DoorFixture door = door(new FrontTimes(SHORT, LONG, LONG, LONG, LONG)); Wire client = greeted(door)) {
            ExecutorService flood = flood(client, "FOO\r\n");
            awaitNoSession(door);
            flood.shutdownNow();
        }
    }

    @Checks(55)
    @Test
    void stopsWhileAClientDoesNotReadItsReplies() throws Exception {
        DoorFixture door = door(DoorFixture.usualTimes());
        try (Wire client = greeted(door)) {
            ExecutorService flood = flood(client, "NOOP\r\n");
            assertThat(flood.awaitTermination(1, TimeUnit.SECONDS)).isFalse();
            stopsSoon(door);
        }
    }

    @Checks(55)
    @Test
    void stopsWhileEveryPlaceIsTaken() throws Exception {
        DoorFixture door = door(DoorFixture.usualTimes());
        for (int i = 0; i < 80; i++) {
            door.connect();
        }
        stopsSoon(door);
    }

    @Checks(56)
    @Test
    void answers451WhenTheAfterFilterStopsReading() throws Exception {
        afterFilter.answer("DATA", "354 (deaf)");
        try (DoorFixture door = door(DoorFixture.usualTimes()); Wire client = readyForData(door)) {
            assertThat(client.ask("DATA")).startsWith("354");
            client.send("x".repeat(20_000_000));
            assertThat(client.ask("\r\n.")).startsWith("451 4.3.0");
            assertThat(client.ask("NOOP")).startsWith("250");
        }
    }

    @Checks(56)
    @Test
    void stopsWhileTheAfterFilterDoesNotRead() throws Exception {
        afterFilter.answer("DATA", "354 (deaf)");
        DoorFixture door = door(DoorFixture.usualTimes());
        try (Wire client = readyForData(door)) {
            assertThat(client.ask("DATA")).startsWith("354");
            ExecutorService flood = flood(client, "x".repeat(1000));
            assertThat(flood.awaitTermination(300, TimeUnit.MILLISECONDS)).isFalse();
            stopsSoon(door);
        }
        assertThat(afterFilter.digests()).isEmpty();
    }

    private static void stopsSoon(DoorFixture door) {
        long begin = System.nanoTime();
        door.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        assertThat(door.door().state().open()).isFalse();
    }

    private static void awaitNoSession(DoorFixture door) {
        await().atMost(LONG).until(() -> door.door().state().openSessions() == 0);
    }

    private void assertNothingCameBehind() {
        await().until(() -> afterFilter.heard().contains("(lost)"));
        assertThat(afterFilter.digests()).isEmpty();
    }

    private DoorFixture door(FrontTimes times) {
        return new DoorFixture(DoorFixture.settings(afterFilter.port(), times), PaperPolicy::snapshot);
    }

    private static Wire greeted(DoorFixture door) throws IOException {
        Wire client = new Wire(door.connect());
        assertThat(client.reply()).startsWith("220 ");
        return client;
    }

    private static Wire readyForData(DoorFixture door) throws IOException {
        Wire client = greeted(door);
        client.ask("EHLO x");
        client.ask("MAIL FROM:<me@my.domain>");
        assertThat(client.ask("RCPT TO:<list@mlex.my.domain>")).startsWith("250");
        return client;
    }

    private static void trickle(Wire client, String octet) {
        ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
        drops.scheduleAtFixedRate(() -> {
            try {
                client.send(octet);
            } catch (IOException hungUp) {
                drops.shutdown();
            }
        }, 0, 20, TimeUnit.MILLISECONDS);
    }

    /** Sends the same again and again and never reads an answer. */
    private static ExecutorService flood(Wire client, String text) {
        ExecutorService flood = Executors.newSingleThreadExecutor();
        Socket socket = client.socket();
        flood.execute(() -> {
            try {
                while (!socket.isClosed()) {
                    client.send(text.repeat(1000));
                }
            } catch (IOException hungUp) {
                flood.shutdown();
            }
        });
        return flood;
    }

    private static String end(Wire client) throws IOException {
        try {
            return client.line() + client.line();
        } catch (SocketException reset) {
            return "";
        }
    }
}
