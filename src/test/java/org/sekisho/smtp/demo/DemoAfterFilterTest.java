package org.sekisho.smtp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.smtp.DoorFixture;
import org.sekisho.smtp.Wire;

class DemoAfterFilterTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    private final List<DemoMessage> shown = new CopyOnWriteArrayList<>();
    private final DemoAfterFilter demo = new DemoAfterFilter(DoorFixture.loopback(0), shown::add, () -> NOW);

    @BeforeEach
    void start() {
        demo.start();
    }

    @AfterEach
    void stop() {
        demo.stop();
    }

    @Test
    void showsAMessageThatCameThroughTheDoor() throws Exception {
        try (DoorFixture door = DoorFixture.before(demo.port()); Wire client = new Wire(door.connect())) {
            assertThat(client.reply()).startsWith("220 ");
            assertThat(client.ask("EHLO x")).contains("XFORWARD");
            assertThat(client.ask("XFORWARD ADDR=192.0.2.7")).startsWith("250");
            client.ask("MAIL FROM:<me@my.domain>");
            assertThat(client.ask("RCPT TO:<list@mlex.my.domain>")).isEqualTo("250 2.1.5 Ok\r\n");
            assertThat(client.ask("RCPT TO:<nobody@mlex.my.domain>")).startsWith("550 5.1.1");
            assertThat(client.ask("DATA")).startsWith("354");
            assertThat(client.ask("Subject: two\r\n lines\r\nX: y\r\n\r\n..dot\r\n.")).startsWith("250 2.0.0");
        }
        assertThat(shown).containsExactly(new DemoMessage(NOW, "<me@my.domain>", List.of("<list@mlex.my.domain>"),
                "two lines", 37, "Subject: two\n lines\nX: y\n\n.dot\n"));
    }

    @Test
    void keepsOnlyTheBeginningOfABigMessage() throws Exception {
        try (Wire client = new Wire(new Socket("127.0.0.1", demo.port()))) {
            client.reply();
            client.ask("HELO x");
            client.ask("MAIL FROM:<>");
            client.ask("RCPT TO:<a@b.example>");
            client.ask("DATA");
            client.send("x".repeat(1_000_000));
            assertThat(client.ask("\r\n.")).startsWith("250");
        }
        assertThat(shown).singleElement().satisfies(message -> {
            assertThat(message.size()).isEqualTo(1_000_002);
            assertThat(message.head()).hasSize(16 * 1024);
            assertThat(message.sender()).isEqualTo("<>");
        });
    }

    @Test
    void wantsCommandsInOrder() throws Exception {
        try (Wire client = new Wire(new Socket("127.0.0.1", demo.port()))) {
            client.reply();
            assertThat(client.ask("DATA")).startsWith("503");
            assertThat(client.ask("RCPT TO:<a@b.example>")).startsWith("503");
            assertThat(client.ask("MAIL TO:<a@b.example>")).startsWith("501");
            assertThat(client.ask("QUIT")).startsWith("221");
        }
    }
}
