package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Proof;
import org.sekisho.wire.SmtpClient;

/** A real Postfix on the generated files, for the proxy, for the policy door and for both. */
class GateDoorsIT {

    private static final String STRANGER = "MAIL FROM:<stranger@elsewhere.example>";
    private static final String STAFF = "RCPT TO:<staff@mlin.my.domain>";
    private static final String CLOSED = "RCPT TO:<list@mlex.my.domain>";

    private static Scratch scratch;
    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates() {
        scratch = new Scratch("certificates");
        certificates = new Certificates(scratch.root());
    }

    @AfterAll
    static void removeThem() {
        scratch.close();
    }

    @Test
    void atTheProxyAloneEverythingIsDecidedThere() {
        try (GateDoorsSite site = new GateDoorsSite(Proof.CLAIM, EnvelopeDoor.PROXY, certificates)) {
            assertThat(site.files().get("main.cf")).doesNotContain("check_policy_service");
            assertThat(site.files().get("master.cf")).contains("smtpd_proxy_filter=inet:");
            try (SmtpClient client = site.client("")) {
                client.send(STRANGER);
                assertThat(client.send(STAFF)).startsWith("550 5.7.1 ").contains("(ref ");
                assertThat(client.send(CLOSED)).startsWith("550 5.7.1 ").contains("(ref ");
            }
            assertThat(site.atTheProxy()).hasSize(2);
            assertThat(site.atThePolicyDoor()).isEmpty();
        }
    }

    @Test
    void atBothEachDomainIsDecidedAtItsOwnAndALoginIsProof() {
        try (GateDoorsSite site = new GateDoorsSite(Proof.LOGIN, EnvelopeDoor.PROXY, certificates)) {
            assertThat(site.files().get("main.cf")).contains("check_policy_service inet:");
            assertThat(site.files().get("master.cf")).contains("smtpd_proxy_filter=inet:");
            try (SmtpClient client = site.client("")) {
                client.send(STRANGER);
                assertThat(client.send(STAFF)).startsWith("550 5.7.1 ").contains("(ref ");
                assertThat(refusedOf(site.atThePolicyDoor())).containsExactly("staff@mlin.my.domain");
                assertThat(site.atTheProxy()).isEmpty();
                assertThat(client.send(CLOSED)).startsWith("550 5.7.1 ").contains("(ref ");
                assertThat(refusedOf(site.atTheProxy())).containsExactly("list@mlex.my.domain");
            }
            try (SmtpClient client = site.client(" LOGIN=hanako")) {
                client.send(STRANGER);
                assertThat(client.send(STAFF)).startsWith("250 ");
                assertThat(client.send(CLOSED)).startsWith("550 5.7.1 ");
            }
        }
    }

    @Test
    void atThePolicyDoorAloneTheProxyDecidesNothingAndACertificateIsAFact()
            throws IOException, GeneralSecurityException {
        try (GateDoorsSite site = new GateDoorsSite(Proof.LOGIN, EnvelopeDoor.POLICY, certificates)) {
            assertThat(site.files().get("main.cf")).contains("check_policy_service inet:");
            try (SmtpClient client = site.client("")) {
                client.send(STRANGER);
                assertThat(client.send(STAFF)).startsWith("550 5.7.1 ").contains("(ref ");
                assertThat(client.send(CLOSED)).startsWith("550 5.7.1 ").contains("(ref ");
            }
            try (SmtpClient client = site.client(" LOGIN=hanako")) {
                client.send(STRANGER);
                assertThat(client.send(STAFF)).startsWith("250 ");
            }
            try (SmtpClient client = SmtpClient.connect(site.port())) {
                client.send("EHLO client.example");
                client.startTls(certificates.client());
                client.send("EHLO client.example");
                client.send(STRANGER);
                assertThat(client.send(STAFF)).startsWith("250 ");
            }
            Decision last = site.atThePolicyDoor().get(site.atThePolicyDoor().size() - 1);
            assertThat(last.facts().client().certificate().subject()).contains("partner.example");
            assertThat(last.facts().client().certificate().issuer()).contains("authority.example");
            assertThat(last.facts().client().certificate().fingerprint()).contains(certificates.clientFingerprint());
            assertThat(last.trace()).extracting(TraceStep::sentence).contains("rule 7 matches and decides: ACCEPT");
            assertThat(site.atTheProxy()).isEmpty();
        }
    }

    private static List<String> refusedOf(List<Decision> decisions) {
        return decisions.stream().filter(decision -> !decision.verdict().letsThrough())
                .map(decision -> decision.facts().recipient().text().replaceAll("^<|>$", "")).toList();
    }
}
