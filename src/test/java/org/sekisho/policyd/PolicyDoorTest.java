package org.sekisho.policyd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Reference;
import org.sekisho.policy.terms.RuleId;

class PolicyDoorTest {

    private static final Snapshot WHOLE = TwoDoors.snapshot();
    private static final Snapshot POLICY = WHOLE.through(EnvelopeDoor.POLICY);

    private final List<Decision> decisions = new CopyOnWriteArrayList<>();
    private PolicyDoor door;

    @BeforeEach
    void open() {
        door = new PolicyDoor(settings(3, Duration.ofSeconds(5)), () -> POLICY, decisions::add, () -> Instant.EPOCH);
        door.start();
    }

    @AfterEach
    void close() {
        door.stop();
    }

    @Test
    void refusesAnOutsiderWithTheReplyThatTheProxyWouldGive() throws IOException {
        assertThat(ask("stranger@elsewhere.example", "staff@claim.my.domain"))
                .startsWith("550 5.7.1 insufficient authorization: staff (ref ");
        assertThat(decisions).hasSize(1);
        assertThat(decisions.get(0).facts().client().address().orElseThrow()).hasToString("203.0.113.7");
        assertThat(decisions.get(0).facts().client().name()).isEmpty();
        assertThat(decisions.get(0).facts().client().helo()).contains("client.example");
    }

    @Test
    void hasNoOpinionOnWhomItLetsInSoThatLaterRestrictionsHold() throws IOException {
        assertThat(ask("me@my.domain", "staff@claim.my.domain")).isEqualTo("DUNNO");
        assertThat(ask("me@my.domain", "someone@elsewhere.example")).isEqualTo("DUNNO");
    }

    @Test
    void takesALoginAsProof() throws IOException {
        Map<String, String> request = PolicyClient.rcpt("me@my.domain", "staff@login.my.domain");
        assertThat(ask(request)).startsWith("550 5.7.1 ");
        request.put("sasl_username", "hanako");
        assertThat(ask(request)).isEqualTo("DUNNO");
        assertThat(decisions.get(1).target().list()).isPresent();
    }

    @Test
    void knowsAClientCertificateByItsFingerprintOrThatOfItsKey() throws IOException {
        for (String attribute : List.of("ccert_fingerprint", "ccert_pubkey_fingerprint")) {
            Map<String, String> request = PolicyClient.rcpt("stranger@elsewhere.example", "staff@claim.my.domain");
            request.put(attribute, TwoDoors.FINGERPRINT);
            request.put("ccert_subject", "mail+2Epartner");
            assertThat(ask(request)).isEqualTo("DUNNO");
        }
        assertThat(decisions.get(0).rule()).contains(new RuleId(5));
        assertThat(decisions.get(0).facts().client().certificate().subject()).contains("mail.partner");
    }

    @Test
    void saysADeferralAsATemporaryRefusal() throws IOException {
        Map<String, String> request = PolicyClient.rcpt("me@my.domain", "staff@claim.my.domain");
        request.put("sasl_username", "later");
        assertThat(ask(request)).startsWith("451 4.7.1 ");
    }

    @Test
    void letsADomainOfTheProxyPass() throws IOException {
        assertThat(ask("stranger@elsewhere.example", "staff@proxy.my.domain")).isEqualTo("DUNNO");
        assertThat(decisions.get(0).target().list()).isEmpty();
    }

    @Test
    void theProxyLetsADomainOfThePolicyDoorPass() {
        Decision passed = WHOLE.through(EnvelopeDoor.PROXY)
                .decide(facts("stranger@elsewhere.example", "<staff@login.my.domain>"));
        assertThat(passed.verdict().label()).isEqualTo("PASS");
        assertThat(passed.trace()).hasSize(1);
        Decision odd = WHOLE.through(EnvelopeDoor.PROXY).decide(facts("me@my.domain", "<\"staff\"@login.my.domain>"));
        assertThat(odd.reply().orElseThrow().toString()).startsWith("501 5.1.3 ");
    }

    @Test
    void withoutADoorInQuestionEveryDomainIsDecided() {
        assertThat(WHOLE.decide(facts("stranger@elsewhere.example", "<staff@login.my.domain>")).verdict().label())
                .isEqualTo("REJECT");
    }

    @Test
    void refusesAnUnknownListAndTheNullSender() throws IOException {
        assertThat(ask("me@my.domain", "nobody@claim.my.domain")).startsWith("550 5.1.1 ");
        assertThat(ask("", "staff@claim.my.domain")).startsWith("550 5.7.1 ");
    }

    @Test
    void hasNoOpinionAtOtherStages() throws IOException {
        Map<String, String> request = PolicyClient.rcpt("stranger@elsewhere.example", "staff@claim.my.domain");
        for (String stage : List.of("CONNECT", "EHLO", "MAIL", "DATA", "END-OF-MESSAGE", "VRFY", "ETRN")) {
            request.put("protocol_state", stage);
            assertThat(ask(request)).isEqualTo("DUNNO");
        }
        assertThat(decisions).isEmpty();
    }

    @Test
    void answersManyRequestsOnOneConnectionInTheirOrder() throws IOException {
        try (PolicyClient client = client()) {
            for (int i = 0; i < 500; i++) {
                assertThat(client.ask(PolicyClient.rcpt("me@my.domain", "staff@claim.my.domain"))).isEqualTo("DUNNO");
                assertThat(client.ask(PolicyClient.rcpt("x@y.example", "staff@claim.my.domain"))).startsWith("550 ");
            }
            StringBuilder two = new StringBuilder();
            for (String sender : List.of("x@y.example", "me@my.domain")) {
                PolicyClient.rcpt(sender, "staff@claim.my.domain").forEach((name, value) -> two.append(name).append('=')
                        .append(value).append('\n'));
                two.append('\n');
            }
            client.write(two.toString());
            assertThat(client.action()).startsWith("550 ");
            assertThat(client.action()).isEqualTo("DUNNO");
        }
    }

    @Test
    void hangsUpWithoutAWordOnWhatIsNoRequest() throws IOException {
        List<String> rubbish = List.of("\n", "EHLO client.example\n\n", "request=junk\n\n", "=x\n",
                "request=smtpd_access_policy\nsender=a@b.example\nsender=c@d.example\n\n", "x=" + "y".repeat(8200),
                manyLines());
        for (String text : rubbish) {
            try (PolicyClient client = client()) {
                client.write(text);
                assertThat(client.isHungUpOn()).as(text).isTrue();
            }
        }
        assertThat(decisions).isEmpty();
    }

    @Test
    void takesAClientThatHangsUpInTheMiddleOfARequest() throws IOException {
        try (PolicyClient client = client()) {
            client.write("request=smtpd_access_policy\nprotocol_state=RCPT\nrecip");
            client.finish();
            assertThat(client.isHungUpOn()).isTrue();
        }
        await().until(() -> door.connections() == 0);
        assertThat(decisions).isEmpty();
    }

    @Test
    void hangsUpOnConnectionsBeyondItsBound() throws IOException {
        List<PolicyClient> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clients.add(client());
            assertThat(clients.get(i).ask(PolicyClient.rcpt("me@my.domain", "staff@claim.my.domain"))).isEqualTo("DUNNO");
        }
        try (PolicyClient refused = client()) {
            assertThat(refused.isHungUpOn()).isTrue();
        }
        for (PolicyClient client : clients) {
            client.close();
        }
        await().until(() -> door.connections() == 0);
        assertThat(ask("me@my.domain", "staff@claim.my.domain")).isEqualTo("DUNNO");
    }

    @Test
    void hangsUpOnAClientThatSaysNothingForTooLong() throws IOException {
        PolicyDoor impatient = new PolicyDoor(settings(3, Duration.ofMillis(100)), () -> POLICY, decisions::add,
                () -> Instant.EPOCH);
        impatient.start();
        try (PolicyClient silent = new PolicyClient(impatient.listensOn().getPort())) {
            assertThat(silent.isHungUpOn()).isTrue();
        } finally {
            impatient.stop();
        }
    }

    @Test
    void defersWhereNoPolicyIsInForce() throws IOException {
        PolicyDoor early = new PolicyDoor(settings(3, Duration.ofSeconds(5)), () -> {
            throw new NoSnapshotException();
        }, decisions::add, () -> Instant.EPOCH);
        early.start();
        try (PolicyClient client = new PolicyClient(early.listensOn().getPort())) {
            assertThat(client.ask(PolicyClient.rcpt("me@my.domain", "staff@claim.my.domain"))).startsWith("451 4.3.0 ");
        } finally {
            early.stop();
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        PolicyDoor second = new PolicyDoor(new PolicydSettings(door.listensOn(), 3, Duration.ofSeconds(5)),
                () -> POLICY, decisions::add, () -> Instant.EPOCH);
        assertThatThrownBy(second::start).isInstanceOf(PolicyPortBusyException.class)
                .hasMessageContaining(String.valueOf(door.listensOn().getPort()));
    }

    @Test
    void closesItsConnectionsWithThePort() throws IOException {
        try (PolicyClient client = client()) {
            client.ask(PolicyClient.rcpt("me@my.domain", "staff@claim.my.domain"));
            door.stop();
            assertThat(client.isHungUpOn()).isTrue();
        }
    }

    private String ask(String sender, String recipient) throws IOException {
        return ask(PolicyClient.rcpt(sender, recipient));
    }

    /** Asks on a connection of its own, once the door has let go of those before. */
    private String ask(Map<String, String> request) throws IOException {
        await().until(() -> door.connections() == 0);
        try (PolicyClient client = client()) {
            return client.ask(request);
        }
    }

    private PolicyClient client() throws IOException {
        return new PolicyClient(door.listensOn().getPort());
    }

    private static String manyLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append('a').append(i).append("=b\n");
        }
        return lines.toString();
    }

    private static Facts facts(String sender, String recipient) {
        return new Facts(ClientInfo.unknown(),
                ReversePath.parse(sender), ForwardPath.parse(recipient),
                Instant.EPOCH, Reference.of(1));
    }

    private static PolicydSettings settings(int connections, Duration idle) {
        return new PolicydSettings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), connections, idle);
    }
}
