package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.ListenAddress;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.ServiceOptions;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policyd.PolicyDoor;
import org.sekisho.policyd.PolicydSettings;
import org.sekisho.wire.SmtpClient;

/** A real Postfix on the generated files asks the policy door; a stand-in for the gate lets everything pass. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedPolicyDoorIT {

    private static final String STAFF = "RCPT TO:<staff@mlin.my.domain>";

    private final List<Endpoint> ports = Scratch.freeEndpoints(4);
    private final PolicyDoor door = new PolicyDoor(
            PolicydSettings.usual(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
            () -> PolicyDoorIT.POLICY.through(EnvelopeDoor.POLICY), decision -> { }, InstantSource.system());
    private final MailSink world = MailSink.start();
    private ScriptedGate gate;
    private PrivatePostfix postfix;

    @BeforeAll
    void start() {
        door.start();
        MailFlow flow = new MailFlow(ports.get(1), ports.get(2), ports.get(3),
                Optional.of(new Endpoint("127.0.0.1", door.listensOn().getPort())));
        gate = new ScriptedGate(flow, seen -> Optional.empty());
        Plan plan = Plans.with(Plans.with(Plans.debian(), flow), Plans.with(
                Plans.with(Plans.debian().postfix(), ListenAddress.of(ports.get(0).toString())),
                ServiceOptions.of("smtpd_authorized_xclient_hosts=127.0.0.1 smtpd_sasl_auth_enable=yes")));
        postfix = PrivatePostfix.start(plan, world);
    }

    @AfterAll
    void stop() throws IOException {
        postfix.close();
        gate.close();
        world.close();
        door.stop();
    }

    @Test
    @Order(1)
    void whoeverIsNotLoggedInIsRefusedWhereTheDoorDecidesAndNowhereElse() {
        try (SmtpClient client = PolicyDoorIT.client(ports.get(0), Optional.empty())) {
            client.send("MAIL FROM:<me@my.domain>");
            assertThat(client.send(STAFF)).startsWith("550 5.7.1 ").contains("insufficient authorization: staff");
            assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250 ");
        }
    }

    @Test
    @Order(2)
    void aMessageOfALoginIsQueued() {
        try (SmtpClient client = PolicyDoorIT.client(ports.get(0), Optional.of("hanako"))) {
            client.send("MAIL FROM:<me@my.domain>");
            assertThat(client.send(STAFF)).startsWith("250 ");
            assertThat(client.data("Subject: from a login\r\n\r\ntext\r\n")).startsWith("250 ");
        }
        postfix.awaitLogged("proxy-accept: END-OF-MESSAGE");
    }

    @Test
    @Order(3)
    void whileTheDoorIsAwayNothingIsTaken() {
        door.stop();
        try (SmtpClient client = PolicyDoorIT.client(ports.get(0), Optional.of("hanako"))) {
            client.send("MAIL FROM:<me@my.domain>");
            assertThat(client.send(STAFF)).startsWith("451 4.3.0 ").contains("the gate is away");
        }
    }
}
