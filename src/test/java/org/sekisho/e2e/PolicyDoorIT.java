package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policyd.PolicyDoor;
import org.sekisho.policyd.PolicydSettings;
import org.sekisho.wire.SmtpClient;

/** A real Postfix asks the policy door. XCLIENT stands for the SASL login of a real client. */
class PolicyDoorIT {

    static final Snapshot POLICY = Snapshot.compile(1, new PolicySource(
            List.of(new DomainPolicy(DomainName.of("mlin.my.domain"), Exposure.INTERNAL, Backend.MAILMAN3, Proof.LOGIN,
                    Mode.ENFORCE)),
            List.of(new ListPolicy(EmailAddress.of("staff@mlin.my.domain"), PostingPolicy.INSIDERS, Mode.ENFORCE,
                    Set.of(), Set.of())), Inside.nobody(), List.of(), Mode.ENFORCE));
    private static final String STAFF = "RCPT TO:<staff@mlin.my.domain>";

    private static final List<Decision> DECISIONS = new CopyOnWriteArrayList<>();
    private static PolicyDoor door;
    private static Scratch scratch;
    private static PostfixDirectory postfix;
    private static Endpoint smtpd;

    @BeforeAll
    static void start() {
        smtpd = Scratch.freeEndpoints(1).get(0);
        door = new PolicyDoor(PolicydSettings.usual(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                () -> POLICY.through(EnvelopeDoor.POLICY), DECISIONS::add, InstantSource.system());
        door.start();
        scratch = new Scratch("policyd");
        postfix = new PostfixDirectory(scratch, "relay_domains = mlin.my.domain", "mynetworks =",
                "smtpd_authorized_xclient_hosts = 127.0.0.1", "smtpd_relay_restrictions =",
                "smtpd_recipient_restrictions = check_policy_service inet:127.0.0.1:" + door.listensOn().getPort()
                        + ", reject_unauth_destination", "relay_transport = discard:", "smtpd_sasl_auth_enable = yes");
        postfix.postconf("-M#", "smtp/inet");
        postfix.postconf("-Me", smtpd + "/inet=" + smtpd + " inet n - n - - smtpd");
        postfix.postfix("start");
        await().atMost(Duration.ofSeconds(60)).until(() -> postfix.log().contains("daemon started"));
    }

    @AfterAll
    static void stop() {
        try (Scratch closing = scratch) {
            postfix.postfix("stop");
        } finally {
            door.stop();
        }
    }

    @BeforeEach
    void forget() {
        DECISIONS.clear();
    }

    @Test
    void refusesWhoeverIsNotLoggedIn() {
        try (SmtpClient client = client(smtpd, Optional.empty())) {
            assertThat(client.send("MAIL FROM:<me@my.domain>")).startsWith("250 ");
            assertThat(client.send(STAFF)).startsWith("550 5.7.1 ").contains("insufficient authorization: staff (ref ");
            assertThat(client.send("RCPT TO:<nosuch@mlin.my.domain>")).startsWith("550 5.1.1 ");
        }
    }

    @Test
    void takesALogin() {
        try (SmtpClient client = client(smtpd, Optional.of("hanako"))) {
            assertThat(client.send("MAIL FROM:<me@my.domain>")).startsWith("250 ");
            assertThat(client.send(STAFF)).startsWith("250 ");
        }
        assertThat(DECISIONS).singleElement().satisfies(decision -> {
            assertThat(decision.facts().client().login()).contains("hanako");
            assertThat(decision.facts().client().address().orElseThrow()).hasToString("192.0.2.9");
        });
    }

    @Test
    void seesEverySpellingOfAListThatPostfixDelivers() {
        for (String spelling : List.of("<\"staff\"@mlin.my.domain>", "<@relay.example:staff@mlin.my.domain>",
                "<staff@MLIN.my.domain.>", "<staff%mlin.my.domain@mlin.my.domain>", "<staff(x)@mlin.my.domain>")) {
            try (SmtpClient client = client(smtpd, Optional.empty())) {
                client.send("MAIL FROM:<me@my.domain>");
                assertThat(client.send("RCPT TO:" + spelling)).as(spelling).startsWith("5");
            }
        }
    }

    @Test
    void hasNoOpinionOnOtherDomains() {
        try (SmtpClient client = client(smtpd, Optional.of("hanako"))) {
            client.send("MAIL FROM:<me@my.domain>");
            assertThat(client.send("RCPT TO:<someone@elsewhere.example>")).startsWith("554 5.7.1 ")
                    .contains("Relay access denied");
        }
    }

    /** A client at a service that takes XCLIENT from this host, past its second EHLO. */
    static SmtpClient client(Endpoint smtpd, Optional<String> login) {
        SmtpClient client = SmtpClient.connect(smtpd.port());
        assertThat(client.send("EHLO client.example")).contains("XCLIENT").contains("LOGIN");
        assertThat(client.send("XCLIENT ADDR=192.0.2.9" + login.map(name -> " LOGIN=" + name).orElse("")))
                .startsWith("220 ");
        assertThat(client.send("EHLO client.example")).startsWith("250");
        return client;
    }
}
