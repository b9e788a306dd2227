package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.smtp.front.FrontSettings;
import org.sekisho.smtp.front.FrontTimes;
import org.sekisho.smtp.relay.RelaySettings;

/** Clients that are greedy, too many, or no SMTP at all. */
@Timeout(60)
class LimitsTest {

    private ScriptedAfterFilter afterFilter;

    @BeforeEach
    void open() throws IOException {
        afterFilter = new ScriptedAfterFilter();
    }

    @AfterEach
    void close() {
        afterFilter.close();
    }

    @Checks(51)
    @Test
    void takesLinesOf997CharactersAndEndsWithLongerOnes() throws Exception {
        try (DoorFixture door = door(DoorFixture.usualTimes())) {
            try (Wire client = greeted(door)) {
                assertThat(client.ask("NOOP " + "x".repeat(992))).startsWith("250");
                assertThat(client.ask("NOOP " + "x".repeat(993))).startsWith("501");
                assertThat(client.line()).isEmpty();
            }
            try (Wire client = greeted(door)) {
                client.send("x".repeat(2048));
                assertThat(client.reply()).startsWith("501");
            }
            assertThat(afterFilter.connections()).isZero();
        }
    }

    @Checks(52)
    @ParameterizedTest
    @ValueSource(strings = {"\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n", "\u00ff\u00ff\r\n",
        "\u0000\u0000\u0000\r\n", "GET / HTTP/1.1\r\n"})
    void answersGarbageWithAnError(String garbage) throws Exception {
        try (DoorFixture door = door(DoorFixture.usualTimes()); Wire client = greeted(door)) {
            client.send(garbage);
            assertThat(client.reply()).matches("(?s)(4|5)\\d\\d .*");
            assertThat(afterFilter.connections()).isZero();
        }
    }

    @Checks(67)
    @Test
    void relaysARefusalThatComesWithinTheMessage() throws Exception {
        afterFilter.answer("DATA", "354 go\r\n550 5.7.1 enough").answer(".", "(hangs up)");
        try (DoorFixture door = door(DoorFixture.usualTimes()); Wire client = readyForData(door)) {
            assertThat(client.ask("DATA")).startsWith("354");
            assertThat(client.ask("text\r\n.")).isEqualTo("550 5.7.1 enough\r\n");
        }
    }

    @Checks(57)
    @Test
    void refusesMoreRecipientsThanTheLimit() throws Exception {
        SmtpSettings usual = DoorFixture.settings(afterFilter.port());
        SmtpSettings settings = usual.within(50, 3, 100, usual.relay().maxHeader());
        try (DoorFixture door = new DoorFixture(settings, PaperPolicy::snapshot); Wire client = readyForData(door)) {
            assertThat(client.ask("RCPT TO:<b@else.example>")).startsWith("250");
            assertThat(client.ask("RCPT TO:<staff@mlin.my.domain>")).startsWith("250");
            assertThat(client.ask("RCPT TO:<c@else.example>")).startsWith("452 4.5.3");
            assertThat(client.ask("DATA")).startsWith("354");
        }
    }

    @Test
    void refusesALineThatIsLongerThanTheSetting() throws Exception {
        SmtpSettings usual = DoorFixture.settings(afterFilter.port());
        SmtpSettings settings = usual.within(50, 3, 100, usual.relay().maxHeader());
        try (DoorFixture door = new DoorFixture(settings, PaperPolicy::snapshot); Wire client = readyForData(door)) {
            String atTheLimit = "NOOP " + "x".repeat(95);
            assertThat(client.ask(atTheLimit)).startsWith("250");
            assertThat(client.ask(atTheLimit + "x")).isEqualTo("500 5.5.2 line too long\r\n");
            assertThat(client.ask("RCPT TO:<" + "\u00c3\u00a9".repeat(40) + "@else.example>")).startsWith("500 5.5.2");
            assertThat(client.ask("RCPT TO:<b@else.example>")).startsWith("250");
        }
    }

    @Checks(57)
    @Test
    void passesOnThousandsOfRecipients() throws Exception {
        try (DoorFixture door = door(DoorFixture.usualTimes()); Wire client = readyForData(door)) {
            StringBuilder commands = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                commands.append("RCPT TO:<r").append(i).append("@else.example>\r\n");
            }
            client.send(commands.toString());
            for (int i = 0; i < 2000; i++) {
                assertThat(client.reply()).startsWith("250");
            }
            assertThat(afterFilter.heard()).contains("RCPT TO:<r1999@else.example>");
        }
    }

    /** What the after-filter says to one recipient too many is what the client reads, ten thousand times. */
    @Checks(57)
    @Test
    void relaysTheAfterFiltersOwnLimitOfRecipients() throws Exception {
        try (DoorFixture door = door(DoorFixture.usualTimes()); Wire client = readyForData(door)) {
            afterFilter.answer("RCPT", "452 4.5.3 Error: too many recipients");
            for (int i = 0; i < 100; i++) {
                client.send("RCPT TO:<r@else.example>\r\n".repeat(100));
                for (int j = 0; j < 100; j++) {
                    assertThat(client.reply()).isEqualTo(i * 100 + j < 9_999 ? "452 4.5.3 Error: too many recipients\r\n"
                            : "452 4.5.3 too many recipients\r\n");
                }
            }
            assertThat(client.ask("DATA")).startsWith("354");
            assertThat(client.ask("text\r\n.")).startsWith("250");
            assertThat(afterFilter.digests()).hasSize(1);
        }
    }

    /** XFORWARD is believed only from those it is to be believed from. */
    @Checks(43)
    @Test
    void believesXforwardOnlyFromItsPeers() throws Exception {
        SmtpSettings usual = DoorFixture.settings(afterFilter.port());
        RelaySettings nobody = new RelaySettings("checkpoint.my.domain", 3, 1000, List.of());
        SmtpSettings settings = new SmtpSettings(usual.front(), nobody, usual.back(), usual.watchdog());
        try (DoorFixture door = new DoorFixture(settings, PaperPolicy::snapshot); Wire client = greeted(door)) {
            assertThat(client.ask("EHLO x")).doesNotContain("XFORWARD");
            assertThat(client.ask("XFORWARD ADDR=192.0.2.1")).startsWith("550 5.7.0");
        }
    }

    @Checks(58)
    @Test
    void servesOrTurnsAwayMoreClientsThanItHasRoomFor() throws Exception {
        SmtpSettings usual = DoorFixture.settings(afterFilter.port());
        FrontSettings small = new FrontSettings(DoorFixture.loopback(0), "checkpoint.my.domain", 10,
                DoorFixture.usualTimes());
        SmtpSettings settings = new SmtpSettings(small, usual.relay(), usual.back(), usual.watchdog());
        try (DoorFixture door = new DoorFixture(settings, PaperPolicy::snapshot)) {
            List<Wire> clients = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                clients.add(new Wire(door.connect()));
            }
            for (Wire client : clients) {
                assertThat(client.reply()).matches("(?s)(220|421) .*");
                client.close();
            }
            await().until(() -> door.door().state().openSessions() == 0);
            await().untilAsserted(() -> {
                try (Wire client = new Wire(door.connect())) {
                    assertThat(client.reply()).startsWith("220");
                }
            });
        }
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
}
