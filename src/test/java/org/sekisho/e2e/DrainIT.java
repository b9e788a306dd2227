package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.smtp.Checks;
import org.sekisho.smtp.ScriptedAfterFilter;
import org.sekisho.smtp.Wire;

/** The WAR lets messages on their way end when it is taken out of its server, and when its server is told to stop. */
@Timeout(300)
class DrainIT {

    private static final String CLOSING = "421 4.3.2 ";

    private interface Stop {
        void tell(RunningSekisho sekisho) throws IOException;
    }

    @Checks({72, 73})
    @Test
    void onSigtermATransactionThatHasBegunMayEnd() throws Exception {
        drain(RunningSekisho::terminate, true);
    }

    @Checks({72, 73})
    @Test
    void whenUndeployedATransactionThatHasBegunMayEnd() throws Exception {
        drain(RunningSekisho::undeploy, false);
    }

    private static void drain(Stop stop, boolean endsTheServer) throws Exception {
        List<Endpoint> free = Scratch.freeEndpoints(2);
        try (ScriptedAfterFilter behind = new ScriptedAfterFilter()) {
            Endpoint after = new Endpoint("127.0.0.1", behind.port());
            try (RunningSekisho sekisho = RunningSekisho.start(new MailFlow(free.get(0), after, free.get(1)));
                    Wire idle = greeted(free.get(0)); Wire busy = greeted(free.get(0))) {
                busy.ask("EHLO client.example");
                busy.ask("MAIL FROM:<a@b.example>");
                assertThat(busy.ask("RCPT TO:<someone@else.example>")).startsWith("250 ");
                stop.tell(sekisho);
                assertThat(idle.reply()).startsWith(CLOSING);
                assertThat(latecomer(free.get(0))).matches("|" + CLOSING + ".*");
                assertThat(busy.ask("DATA")).startsWith("354 ");
                assertThat(busy.ask("text\r\n.")).startsWith("250 ");
                await().atMost(Duration.ofSeconds(60)).until(() -> endsTheServer ? sekisho.hasEnded() : refuses(free.get(0)));
            }
            assertThat(behind.digests()).hasSize(1);
        }
    }

    private static Wire greeted(Endpoint proxy) throws IOException {
        Wire client = connect(proxy);
        assertThat(client.reply()).startsWith("220 ");
        return client;
    }

    /** What somebody is told who comes now; nothing where nobody listens. */
    private static String latecomer(Endpoint proxy) throws IOException {
        try (Wire client = connect(proxy)) {
            return client.reply().strip();
        } catch (ConnectException closed) {
            return "";
        }
    }

    private static boolean refuses(Endpoint proxy) {
        return !Scratch.answers(proxy);
    }

    private static Wire connect(Endpoint proxy) throws IOException {
        Socket socket = new Socket(proxy.host(), proxy.port());
        socket.setSoTimeout(20_000);
        return new Wire(socket);
    }
}
