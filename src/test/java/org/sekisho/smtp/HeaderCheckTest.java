package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;

/** Lists that look into headers: each sender that a header names must be let in as the reverse path is. */
class HeaderCheckTest {

    private static final String MEMBER = "member@outside.example";
    private static final String END = "\r\n\r\ntext\r\n.\r\n";

    private ScriptedAfterFilter afterFilter;
    private DoorFixture door;

    @BeforeEach
    void open() throws IOException {
        afterFilter = new ScriptedAfterFilter();
        Snapshot policy = snapshot(Mode.ENFORCE);
        door = new DoorFixture(DoorFixture.settings(afterFilter.port()), () -> policy);
    }

    @AfterEach
    void close() {
        door.close();
        afterFilter.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: M <member@outside.example>", ".From: member@outside.example\r\n..x: y",
        "Subject: x\r\nfrom:\r\n member@outside.example",
        "From: member@outside.example\r\nSender: MEMBER@outside.example\r\nReply-To: stranger@elsewhere.example"})
    void letsAMembersPostIn(String header) throws IOException {
        assertThat(post(header + END, "strict@mlex.my.domain")).startsWith("250 2.0.0");
        assertThat(afterFilter.digests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: stranger@elsewhere.example", "From: stranger@elsewhere.example\r\nReply-To: " + MEMBER,
        "From: stranger@elsewhere.example\r\nSender: " + MEMBER, "From: " + MEMBER + "\r\nSender: stranger@elsewhere.example",
        "From: " + MEMBER + ", stranger@elsewhere.example", "From: " + MEMBER + "\r\nFrom: stranger@elsewhere.example",
        "From: " + MEMBER + "\r\nX: y\rFrom: stranger@elsewhere.example",
        "From: " + MEMBER + "\r\n.From: stranger@elsewhere.example", ".From: stranger@elsewhere.example\r\nFrom: " + MEMBER,
        "From: " + MEMBER + "\r\n.\tstranger@elsewhere.example", "Subject: no sender", "no header at all",
        "From: \"stranger\"@elsewhere.example", "From: <>"})
    void refusesAPostWhoseHeaderNamesAnybodyElse(String header) throws IOException {
        assertThat(post(header + END, "strict@mlex.my.domain")).startsWith("550 5.7.1 ").contains("(ref ");
        assertThat(afterFilter.digests()).isEmpty();
        assertThat(door.decisions()).last().satisfies(decision -> assertThat(decision.refusal()).isPresent());
    }

    @Test
    void refusesAMessageThatEndsWithinItsHeaderOrIsEmpty() throws IOException {
        assertThat(post("From: stranger@elsewhere.example\r\n.\r\n", "strict@mlex.my.domain")).startsWith("550 5.7.1 ");
        assertThat(post(".\r\n", "strict@mlex.my.domain")).startsWith("550 5.7.1 ");
        assertThat(post("\r\nFrom: " + MEMBER + END, "strict@mlex.my.domain")).startsWith("550 5.7.1 ");
        assertThat(post("From: " + MEMBER + "\r\n.\r\n", "strict@mlex.my.domain")).startsWith("250 ");
        assertThat(afterFilter.digests()).hasSize(1);
    }

    @Test
    void refusesALongHeaderAndReadsTheMessageToItsDot() throws IOException {
        String line = "X-Long: " + "y".repeat(900) + "\r\n";
        assertThat(post(line.repeat(400) + "From: " + MEMBER + END, "strict@mlex.my.domain")).startsWith("550 5.7.1 ");
        assertThat(post(line.repeat(100) + "From: " + MEMBER + "\r\n\r\n" + "z\r\n".repeat(100_000) + ".\r\n",
                "strict@mlex.my.domain")).startsWith("250 ");
        assertThat(afterFilter.digests()).hasSize(1);
    }

    @Test
    void readsNoMoreOfAHeaderThanTheLimit() throws IOException {
        door.close();
        Snapshot policy = snapshot(Mode.ENFORCE);
        door = new DoorFixture(DoorFixture.settings(afterFilter.port()).within(50, 100, 997, 1024), () -> policy);
        String from = "From: " + MEMBER + "\r\nX: ";
        assertThat(post(from + "y".repeat(900) + END, "strict@mlex.my.domain")).startsWith("250 ");
        assertThat(post(from + "y".repeat(1100) + END, "strict@mlex.my.domain")).startsWith("550 5.7.1 ");
        assertThat(post("X: " + "y".repeat(1100) + END, "open@mlex.my.domain")).startsWith("250 ");
    }

    @Test
    void looksAtAHeaderThatComesByteByByte() throws IOException {
        try (Wire client = readyForRecipients()) {
            client.ask("RCPT TO:<strict@mlex.my.domain>");
            client.ask("DATA");
            for (char octet : ("From: stranger@elsewhere.example\r\nReply-To: " + MEMBER + END).toCharArray()) {
                client.send(new byte[] {(byte) octet});
            }
            assertThat(client.reply()).startsWith("550 5.7.1 ");
            assertThat(client.ask("MAIL FROM:<" + MEMBER + ">")).startsWith("250");
            assertThat(client.ask("RCPT TO:<open@mlex.my.domain>")).startsWith("250");
        }
    }

    @Test
    void givesSuchAListATransactionOfItsOwn() throws IOException {
        for (List<String> pair : List.of(List.of("strict@mlex.my.domain", "open@mlex.my.domain"),
                List.of("open@mlex.my.domain", "strict@mlex.my.domain"),
                List.of("strict@mlex.my.domain", "second@mlex.my.domain"),
                List.of("someone@elsewhere.example", "strict@mlex.my.domain"))) {
            try (Wire client = readyForRecipients()) {
                assertThat(client.ask("RCPT TO:<" + pair.get(0) + ">")).startsWith("250");
                assertThat(client.ask("RCPT TO:<" + pair.get(1) + ">")).as(pair.toString()).startsWith("452 4.5.3 ");
            }
        }
        try (Wire client = readyForRecipients()) {
            assertThat(client.ask("RCPT TO:<open@mlex.my.domain>")).startsWith("250");
            assertThat(client.ask("RCPT TO:<someone@elsewhere.example>")).startsWith("250");
            assertThat(client.ask("RCPT TO:<strict-owner@mlex.my.domain>")).startsWith("250");
        }
    }

    @Test
    void looksIntoNoHeaderWhereNobodyAsks() throws IOException {
        assertThat(post("From: stranger@elsewhere.example" + END, "open@mlex.my.domain")).startsWith("250 ");
        assertThat(post("no header" + END, "strict-owner@mlex.my.domain")).startsWith("250 ");
        assertThat(afterFilter.digests()).hasSize(2);
    }

    @Test
    void underMonitorWhatTheHeaderSaysIsNotedAndPasses() throws IOException {
        Snapshot monitored = snapshot(Mode.MONITOR);
        try (DoorFixture monitoring = new DoorFixture(DoorFixture.settings(afterFilter.port()), () -> monitored)) {
            try (Wire client = new Wire(monitoring.connect())) {
                client.reply();
                client.ask("EHLO x");
                client.ask("MAIL FROM:<" + MEMBER + ">");
                client.ask("RCPT TO:<strict@mlex.my.domain>");
                client.ask("DATA");
                client.send("From: stranger@elsewhere.example" + END);
                assertThat(client.reply()).startsWith("250 ");
            }
            assertThat(monitoring.decisions()).last().satisfies(decision ->
                    assertThat(decision.wouldBe()).isPresent());
        }
    }

    private String post(String message, String recipient) throws IOException {
        try (Wire client = readyForRecipients()) {
            assertThat(client.ask("RCPT TO:<" + recipient + ">")).startsWith("250");
            assertThat(client.ask("DATA")).startsWith("354");
            client.send(message);
            String reply = client.reply();
            assertThat(client.ask("NOOP")).startsWith("250");
            return reply;
        }
    }

    private Wire readyForRecipients() throws IOException {
        Wire client = new Wire(door.connect());
        client.reply();
        client.ask("EHLO x");
        client.ask("MAIL FROM:<" + MEMBER + ">");
        return client;
    }

    private static Snapshot snapshot(Mode mode) {
        DomainPolicy domain = new DomainPolicy(DomainName.of("mlex.my.domain"), Exposure.EXTERNAL, Backend.MAILMAN3,
                Proof.CLAIM, Mode.ENFORCE);
        return Snapshot.compile(1, new PolicySource(List.of(domain), List.of(list("strict", true, mode),
                list("second", true, mode), list("open", false, mode)), Inside.nobody(), List.of(), Mode.ENFORCE));
    }

    private static ListPolicy list(String name, boolean checksHeaders, Mode mode) {
        AddressSet members = AddressSet.of(Set.of(EmailAddress.of(MEMBER)));
        return new ListPolicy(EmailAddress.of(name + "@mlex.my.domain"), PostingPolicy.MEMBERS, mode, members,
                AddressSet.none(), checksHeaders);
    }
}
