package org.sekisho.smtp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.smtp.Checks;
import org.sekisho.smtp.DoorFixture;
import org.sekisho.smtp.PaperPolicy;
import org.sekisho.smtp.Wire;

/** Damaged sessions: no exception escapes, nobody who was refused gets mail, no message holds a second one. */
@Timeout(180)
class FuzzTest {

    private static final Logger LOG = System.getLogger(FuzzTest.class.getName());
    private static final int SESSIONS = Integer.getInteger("sekisho.sessions", 2_000);
    private static final Pattern REPLIES = Pattern.compile("(?:[2-5]\\d\\d(?:[ -][^\\r\\n]*)?\\r\\n)*", Pattern.DOTALL);
    /** Whatever some server might take for the end of a message, but for the end itself. */
    private static final Pattern SECOND_END = Pattern.compile("(?s)(?:\\n|\\r\\n|^)\\.\\r*\\n.+|(?<!\\r)\\n|\\n\\.\\r\\r");
    private static final int BOUND = 40 << 20;

    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    @Checks({45, 46, 48, 52})
    @Test
    void survivesDamagedSessions() throws Exception {
        long seed = Long.getLong("sekisho.seed", System.nanoTime());
        Sessions sessions = new Sessions(seed);
        Random segments = new Random(seed);
        java.util.logging.Logger watched = java.util.logging.Logger.getLogger("org.sekisho.smtp");
        Handler handler = listening();
        watched.addHandler(handler);
        try (PlainServer behind = new PlainServer(); DoorFixture door = DoorFixture.before(behind.port())) {
            int messages = 0;
            for (int i = 0; i < SESSIONS; i++) {
                String session = sessions.mutated();
                String told = say(session, door.door().state().port(), segments.nextLong());
                String what = "seed " + seed + ", session " + i + ":\n" + session;
                assertThat(REPLIES.matcher(told).matches()).as("%s%nreplies:%n%s", what, told).isTrue();
                behind.messages().forEach(message -> assertHarmless(message, door, what));
                messages += behind.messages().size();
                behind.messages().clear();
                door.decisions().clear();
                assertThat(errors).as(what).isEmpty();
            }
            await().until(() -> door.door().state().openSessions() == 0);
            LOG.log(Level.INFO, "{0} damaged sessions, {1} messages (-Dsekisho.seed={2})", SESSIONS, messages,
                    Long.toString(seed));
            assertThat(messages).isGreaterThan(SESSIONS / 10);
        } finally {
            watched.removeHandler(handler);
        }
    }

    /** A line, a message and a reply without an end each stop growing long before they are told so by the heap. */
    @Checks(51)
    @Test
    void keepsNoMoreThanALineInMemory() throws Exception {
        try (PlainServer behind = new PlainServer(); DoorFixture door = DoorFixture.before(behind.port())) {
            long before = heap();
            try (Wire client = new Wire(door.connect())) {
                client.reply();
                client.send("x".repeat(1_000_000));
                assertThat(client.reply()).startsWith("501");
            } catch (SocketException hungUp) {
                LOG.log(Level.DEBUG, "the door did not wait for the rest", hungUp);
            }
            await().until(() -> door.door().state().openSessions() == 0);
            assertThat(heap() - before).isLessThan(BOUND);
        }
    }

    private static String say(String session, int port, long cut) throws IOException {
        try {
            return DifferentialTest.say(session, port, cut);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    private static void assertHarmless(String message, DoorFixture door, String what) {
        String[] parts = message.split("\n\n", 2);
        List<String> letThrough = door.decisions().stream().filter(made -> made.verdict().letsThrough())
                .map(made -> made.facts().recipient().text()).toList();
        parts[0].lines().skip(1).map(FuzzTest::utf8)
                .forEach(line -> assertThat(letThrough).as("%s%n%s", what, line).anyMatch(line::contains));
        String text = parts[1].substring(0, parts[1].length() - 3);
        assertThat(SECOND_END.matcher(text).find()).as(what).isFalse();
    }

    private static String utf8(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Handler listening() {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
                    errors.add(entry.getMessage() + " " + entry.getThrown());
                }
            }

            @Override
            public void flush() {
                errors.removeIf(String::isEmpty);
            }

            @Override
            public void close() {
                errors.clear();
            }
        };
    }
}
