package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The door is killed with a thousand messages on their way. */
@Timeout(120)
class KillTest {

    private static final int MESSAGES = 1_000;
    private static final int SENDERS = 8;
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** What was answered 250 is in the queue behind once; what is there without an answer is the sender's to retry. */
    @Checks({75, 76})
    @Test
    void losesNothingAndHidesNothing() throws Exception {
        try (ScriptedAfterFilter behind = new ScriptedAfterFilter().keepMessages();
                DoorProcess door = new DoorProcess(JAVA, behind.port(), List.of("-Xmx512m"))) {
            List<Wire> clients = halfway(door);
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            for (int i = 0; i < MESSAGES; i++) {
                int number = i;
                senders.execute(() -> end(clients.get(number), "message " + number + " ends"));
            }
            senders.shutdown();
            await().pollInterval(Duration.ofMillis(1)).until(() -> accepted.size() > MESSAGES / 10);
            door.kill();
            assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            for (Wire client : clients) {
                client.close();
            }
            await().until(() -> behind.heard().stream().filter("(lost)"::equals).count()
                    + behind.messages().size() >= MESSAGES);
            compare(queued(behind));
        }
    }

    private void compare(List<String> queued) {
        assertThat(accepted).isNotEmpty().hasSizeLessThan(MESSAGES);
        assertThat(refused).isEmpty();
        assertThat(queued).doesNotHaveDuplicates().containsAll(accepted);
        assertThat(queued.size() - accepted.size()).as("queued, but the answer was lost").isLessThanOrEqualTo(SENDERS);
    }

    private static List<String> queued(ScriptedAfterFilter behind) {
        return behind.messages().stream().map(message -> message.lines().skip(1).findFirst().orElse("")).toList();
    }

    private static List<Wire> halfway(DoorProcess door) throws IOException {
        List<Wire> clients = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            Wire client = door.connect();
            client.send("EHLO x\r\nMAIL FROM:<me@my.domain>\r\nRCPT TO:<list@mlex.my.domain>\r\nDATA\r\n");
            clients.add(client);
        }
        for (Wire client : clients) {
            for (String code : List.of("220", "250", "250", "250", "354")) {
                assertThat(client.reply()).startsWith(code);
            }
            client.send("first line\r\n");
        }
        return clients;
    }

    private void end(Wire client, String last) {
        try {
            client.send(last + "\r\n.\r\n");
            String answer = client.reply();
            if (!answer.isEmpty()) {
                (answer.startsWith("250") ? accepted : refused).add(last);
            }
        } catch (IOException killed) {
            assertThat(accepted).doesNotContain(last);
        }
    }
}
