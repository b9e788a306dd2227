package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.sekisho.smtp.Checks;
import org.sekisho.smtp.DoorFixture;
import org.sekisho.smtp.ScriptedAfterFilter;
import org.sekisho.wire.SmtpClient;

/** What a client says to a real before-filter comes out behind the checkpoint as Postfix passed it on, byte for byte. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class TransparencyIT {

    private ScriptedAfterFilter behind;
    private DoorFixture door;
    private PostfixPair postfix;

    @BeforeAll
    void start() throws IOException {
        behind = new ScriptedAfterFilter().keepMessages();
        door = DoorFixture.before(behind.port());
        int unused = Scratch.freeEndpoints(1).get(0).port();
        postfix = new PostfixPair(door.door().state().port(), unused, "", "");
    }

    @AfterAll
    void stop() {
        postfix.close();
        door.close();
        behind.close();
    }

    @Checks({4, 5, 8})
    @Test
    void passesOnCommandsAsTheyWereWritten() {
        List<String> lines = List.of("mail  FROM:<a@b.example>  SIZE=10 BODY=8BITMIME RET=HDRS ENVID=a+2Bb",
                "RCPT To:<list@mlex.my.domain> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;l@d.example", "dAtA");
        try (SmtpClient client = postfix.outsider()) {
            client.send(lines.get(0));
            assertThat(client.send(lines.get(1))).startsWith("250");
            assertThat(client.send(lines.get(2))).startsWith("354");
            assertThat(client.send("text\r\n.")).isEqualTo("250 2.0.0 Ok: queued");
        }
        assertThat(behind.heard()).containsAll(lines);
    }

    @Checks({9, 10})
    @Test
    void passesOnMessagesAsTheyWereWritten() {
        StringBuilder octets = new StringBuilder();
        for (int i = 0; i < 256; i++) {
            octets.append(i == '\n' ? "" : (char) i);
        }
        for (String body : List.of("..first\r\n..\r\n..x\r\n...x\r\n", octets + "\r\n", "a\rb\0c\r\n",
                "x".repeat(5000) + "\r\n", "y".repeat(1 << 20) + "\r\n")) {
            try (SmtpClient client = postfix.outsider()) {
                begin(client);
                assertThat(client.data(body)).startsWith("250");
            }
            assertThat(behind.messages().get(behind.messages().size() - 1)).startsWith("Received: from client.example")
                    .endsWith("\r\n" + body + ".\r\n");
        }
    }

    @Checks(13)
    @Test
    void takesWhatPostfixMakesOfBdat() {
        try (SmtpClient client = postfix.outsider()) {
            begin(client);
            assertThat(client.send("BDAT 13 LAST\r\n.one\r\n..two")).startsWith("250");
        }
        assertThat(last()).endsWith("\r\n..one\r\n...two\r\n.\r\n");
        try (SmtpClient client = postfix.outsider()) {
            begin(client);
            client.write("BDAT 4\r\nab\r\nBDAT 3\r\n.\r\nBDAT 6 LAST\r\n..cd\r\n");
            assertThat(List.of(client.reply(), client.reply(), client.reply())).allMatch(reply -> reply.startsWith("250"));
        }
        assertThat(last()).endsWith("\r\nab\r\n..\r\n...cd\r\n.\r\n");
        assertThat(behind.heard()).noneMatch(line -> line.startsWith("BDAT"));
    }

    private String last() {
        await().until(() -> !behind.messages().isEmpty());
        return behind.messages().get(behind.messages().size() - 1);
    }

    private static void begin(SmtpClient client) {
        client.send("MAIL FROM:<a@b.example> BODY=8BITMIME");
        assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250");
    }
}
