package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the after-filter does wrong, at whatever stage: the client is never told that its message was taken. */
@TestInstance(Lifecycle.PER_CLASS)
class TroubleTest {

    private ScriptedAfterFilter afterFilter;
    private DoorFixture door;

    @BeforeAll
    void open() throws IOException {
        afterFilter = new ScriptedAfterFilter();
        door = DoorFixture.before(afterFilter.port());
    }

    @AfterAll
    void close() {
        door.close();
        afterFilter.close();
    }

    static List<Trouble> troubles() {
        return Trouble.all();
    }

    @Checks({63, 64, 65, 66, 68, 70})
    @ParameterizedTest
    @MethodSource("troubles")
    void isNeverTakenForConsent(Trouble trouble) throws IOException {
        afterFilter.usual().answer(trouble.stage(), trouble.answer());
        List<String> replies = post();
        afterFilter.usual();
        assertThat(replies.get(replies.size() - 1)).startsWith(trouble.refused());
        assertThat(last(post())).as("afterwards, without a restart").isEqualTo("250 2.0.0 Ok: queued\r\n");
    }

    @Checks(63)
    @Test
    void aClosedPortIsTroubleToo() throws IOException {
        try (ScriptedAfterFilter gone = new ScriptedAfterFilter(); DoorFixture before = DoorFixture.before(gone.port())) {
            gone.close();
            assertThat(last(post(before))).startsWith("451 4.3.0");
        }
    }

    private static String last(List<String> replies) {
        return replies.get(replies.size() - 1);
    }

    private List<String> post() throws IOException {
        return post(door);
    }

    /** What was said to a message, to the first reply that refuses it or to the end. */
    private static List<String> post(DoorFixture door) throws IOException {
        List<String> replies = new ArrayList<>();
        try (Wire client = new Wire(door.connect())) {
            replies.add(client.reply());
            for (String command : List.of("EHLO x", "XFORWARD NAME=client.example ADDR=192.0.2.1",
                    "MAIL FROM:<me@my.domain>", "RCPT TO:<list@mlex.my.domain>", "DATA", "text\r\n.")) {
                replies.add(client.ask(command));
                if (!last(replies).matches("(?s)[23].*")) {
                    break;
                }
            }
            return replies;
        }
    }
}
