package org.sekisho.smtp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.terms.Mode;
import org.sekisho.smtp.DoorFixture;
import org.sekisho.smtp.Wire;

/** The same sessions, said to a server directly and through a door that lets everybody through, come to the same. */
@Timeout(120)
class DifferentialTest {

    private static final Logger LOG = System.getLogger(DifferentialTest.class.getName());
    private static final int SESSIONS = Integer.getInteger("sekisho.sessions", 2_000);
    private static final Snapshot OPEN = Snapshot.compile(1,
            new PolicySource(List.of(), List.of(), Inside.nobody(), List.of(), Mode.ENFORCE));

    @Test
    void throughTheDoorIsAsWithoutIt() throws Exception {
        long seed = Long.getLong("sekisho.seed", System.nanoTime());
        Sessions sessions = new Sessions(seed);
        Random segments = new Random(seed);
        int messages = 0;
        try (PlainServer direct = new PlainServer(); PlainServer behind = new PlainServer();
                DoorFixture door = new DoorFixture(DoorFixture.settings(behind.port()), () -> OPEN)) {
            for (int i = 0; i < SESSIONS; i++) {
                String session = sessions.next();
                long cut = segments.nextLong();
                String plain = say(session, direct.port(), cut);
                String relayed = say(session, door.door().state().port(), cut);
                assertThat(told(relayed)).as("seed %d, session %d:%n%s", seed, i, session).isEqualTo(told(plain));
                assertThat(behind.messages()).as("seed %d, session %d:%n%s", seed, i, session)
                        .isEqualTo(direct.messages());
                messages += direct.messages().size();
                direct.messages().clear();
                behind.messages().clear();
            }
        }
        LOG.log(Level.INFO, "{0} sessions, {1} messages (-Dsekisho.seed={2})", SESSIONS, messages, Long.toString(seed));
        assertThat(messages).isGreaterThan(SESSIONS / 2);
    }

    /** Says all of it, in a few segments, and returns all that was answered. */
    static String say(String session, int port, long cut) throws IOException {
        byte[] bytes = session.getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(cut);
        try (Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), port))) {
            wire.socket().setTcpNoDelay(true);
            wire.socket().setSoTimeout(20_000);
            int from = 0;
            while (from < bytes.length) {
                int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 40 : bytes.length));
                wire.send(Arrays.copyOfRange(bytes, from, to));
                from = to;
            }
            wire.socket().shutdownOutput();
            return new String(wire.rest(), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * The replies: those that come from the server (they have a word in brackets) as they are, and of the others, which
     * a proxy may give itself, the code.
     */
    private static String told(String replies) {
        StringBuilder told = new StringBuilder();
        for (String line : replies.split("(?<=\r\n)")) {
            if (line.contains("(")) {
                told.append(line);
            } else if (line.length() < 4 || line.charAt(3) != '-') {
                told.append(line, 0, Math.min(3, line.length())).append('\n');
            }
        }
        return told.toString();
    }
}
