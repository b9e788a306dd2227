package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.smtp.Checks;
import org.sekisho.smtp.DoorFixture;
import org.sekisho.smtp.PaperPolicy;
import org.sekisho.smtp.ScriptedAfterFilter;
import org.sekisho.smtp.SmtpSettings;
import org.sekisho.smtp.Trouble;
import org.sekisho.smtp.back.BackSettings;
import org.sekisho.wire.SmtpClient;

/** What a client of a real before-filter hears when something is wrong behind the checkpoint: that it may come again. */
@TestInstance(Lifecycle.PER_CLASS)
class TroubleIT {

    private static final String MIDDLE = "staff@mlin.my.domain";

    private ScriptedAfterFilter behind;
    private DoorFixture door;
    private PostfixPair postfix;

    @BeforeAll
    void start() throws IOException {
        behind = new ScriptedAfterFilter();
        door = DoorFixture.before(behind.port());
        postfix = before(door, "10s");
    }

    @AfterAll
    void stop() {
        postfix.close();
        door.close();
        behind.close();
    }

    static List<Trouble> troubles() {
        return Trouble.all();
    }

    /** Each recipient is judged by the first reply about it that is no consent. */
    @Checks({63, 64, 65, 66, 68, 70})
    @ParameterizedTest
    @MethodSource("troubles")
    void reachesTheClientAsATemporaryErrorOrAsTheRefusalItIs(Trouble trouble) {
        behind.usual().answer(trouble.stage(), trouble.answer());
        String refused = post(postfix);
        behind.usual();
        assertThat(refused).startsWith(trouble.refused().substring(0, 3));
        assertThat(post(postfix)).as("afterwards, without a restart").isEqualTo("250 2.0.0 Ok: queued");
    }

    @Checks(23)
    @Test
    void aRefusalOfOneRecipientIsHeardAsItIsAndTheOthersGoOn() {
        behind.usual();
        try (SmtpClient client = postfix.outsider()) {
            client.send("MAIL FROM:<a@b.example>");
            assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250 ");
            assertThat(client.send("RCPT TO:<" + MIDDLE + ">")).startsWith("550 5.7.1 ")
                    .contains("insufficient authorization");
            assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250 ");
            assertThat(client.data("text\r\n")).isEqualTo("250 2.0.0 Ok: queued");
        }
    }

    @Checks(63)
    @Test
    void aCheckpointThatIsNotThereIsATemporaryErrorForEveryRecipient() {
        try (PostfixPair alone = new PostfixPair(Scratch.freeEndpoints(1).get(0).port(),
                Scratch.freeEndpoints(1).get(0).port(), "", ""); SmtpClient client = alone.outsider()) {
            client.send("MAIL FROM:<a@b.example>");
            assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("451 ");
            assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("451 ");
            assertThat(client.send("DATA")).startsWith("554 5.5.1 ");
        }
    }

    /** {@code smtpd_proxy_timeout}: Postfix gives up first, and nothing is queued behind. */
    @Checks(71)
    @Test
    void postfixLosingPatienceFirstIsATemporaryErrorToo() {
        try (DoorFixture patient = patientDoor(); PostfixPair hasty = before(patient, "1s")) {
            for (String stage : List.of("RCPT", "DATA", ".")) {
                behind.usual().answer(stage, "(silence)");
                assertThat(post(hasty)).as(stage).startsWith("451 ");
            }
            behind.usual();
            assertThat(post(hasty)).isEqualTo("250 2.0.0 Ok: queued");
        }
    }

    private DoorFixture patientDoor() {
        SmtpSettings usual = DoorFixture.settings(behind.port());
        Duration patience = Duration.ofSeconds(10);
        BackSettings back = new BackSettings(usual.back().address(), usual.back().hostName(), patience, patience,
                patience, Duration.ZERO);
        return new DoorFixture(new SmtpSettings(usual.front(), usual.relay(), back, usual.watchdog()),
                PaperPolicy::snapshot);
    }

    private static PostfixPair before(DoorFixture door, String timeout) {
        return new PostfixPair(door.door().state().port(), Scratch.freeEndpoints(1).get(0).port(),
                "-o smtpd_proxy_timeout=" + timeout, "");
    }

    /** The first reply that refuses a message, or the last. */
    private static String post(PostfixPair postfix) {
        try (SmtpClient client = postfix.outsider()) {
            String reply = "";
            for (String command : List.of("MAIL FROM:<a@b.example>", "RCPT TO:<list@mlex.my.domain>", "DATA",
                    "text\r\n.")) {
                reply = client.send(command);
                if (!reply.matches("(?s)[23].*")) {
                    return reply;
                }
            }
            return reply;
        }
    }
}
