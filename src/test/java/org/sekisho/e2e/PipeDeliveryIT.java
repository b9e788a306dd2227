package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.ListenAddress;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.wire.SmtpClient;

/** Mail behind the gate on its way to Mailman 2.1: real Postfix, the generated scripts, a stand-in for the wrapper. */
class PipeDeliveryIT {

    private static final String USER = "nobody";

    private static StandInMailman21 mailman;
    private static MailSink world;
    private static PrivatePostfix postfix;
    private static MailFlow flow;

    @BeforeAll
    static void start() {
        List<Endpoint> ports = Scratch.freeEndpoints(4);
        flow = new MailFlow(ports.get(1), ports.get(2), ports.get(3));
        mailman = new StandInMailman21(USER);
        mailman.install(Path.of("/usr/bin/python3"));
        mailman.addList("list", "mlex.my.domain");
        Plan plan = Plans.with(mailman.plan(Path.of("/usr/bin/python3")), flow);
        world = MailSink.start();
        postfix = PrivatePostfix.start(Plans.with(plan, Plans.with(plan.postfix(),
                ListenAddress.of(ports.get(0).toString()))), world);
    }

    @AfterAll
    static void stop() {
        postfix.close();
        world.close();
        mailman.close();
    }

    @Test
    void handsOneRecipientAtATimeToTheScriptOfItsDomain() {
        deliver("list@mlex.my.domain", "a post");
        awaitCall("post list");
        assertThat(mailman.lastMessage()).contains("Subject: a post", "Delivered-To: list@mlex.my.domain");
    }

    @Test
    void keepsWhatAVerpAddressSays() {
        deliver("list-bounces+user=host.example@mlex.my.domain", "a bounce");
        awaitCall("bounces list");
        assertThat(mailman.lastMessage()).contains("Delivered-To: list-bounces+user=host.example@mlex.my.domain");
    }

    @Test
    void returnsMailForAListThatMailmanDoesNotHave() {
        deliver("gone@mlex.my.domain", "to nobody");
        postfix.awaitLogged("dsn=5.1.1, status=bounced (user unknown. Command output: no such list in mlex.my.domain");
    }

    private static void deliver(String recipient, String subject) {
        try (SmtpClient client = SmtpClient.connect(flow.afterFilter().port())) {
            client.send("EHLO gate.example");
            client.send("MAIL FROM:<me@my.domain>");
            assertThat(client.send("RCPT TO:<" + recipient + ">")).startsWith("250 ");
            assertThat(client.data("Subject: " + subject + "\r\n\r\ntext\r\n")).startsWith("250 ");
        }
    }

    private static void awaitCall(String arguments) {
        await().alias("Mailman was started with " + arguments).atMost(Duration.ofSeconds(60))
                .until(() -> mailman.lastCall().equals(arguments));
    }
}
