package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.confgen.plan.MailFlow;
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
import org.sekisho.smtp.SmtpDoor;
import org.sekisho.smtp.SmtpSettings;
import org.sekisho.wire.SmtpClient;

/** Mailman 3 takes a post for a member's when any of From, Sender or Reply-To names one; the header check does not. */
class HeaderGateIT {

    private static final String LIST = "list@mlex.my.domain";
    private static final String STAFF = "staff@mlin.my.domain";
    private static final String MEMBER = "member@outside.example";
    private static final String STRANGER = "stranger@elsewhere.example";
    private static final AtomicReference<Snapshot> POLICY = new AtomicReference<>();

    private static MailSite site;
    private static SmtpDoor door;

    @BeforeAll
    static void start() {
        site = MailSite.open();
        site.mailman().subscribe(LIST, MEMBER);
        site.mailman().rest().patch("lists/" + LIST + "/config", "default_nonmember_action", "reject");
        MailFlow flow = site.flow();
        door = new SmtpDoor(SmtpSettings.usual(new InetSocketAddress(flow.proxy().host(), flow.proxy().port()),
                new InetSocketAddress(flow.afterFilter().host(), flow.afterFilter().port()), "gate.my.domain"),
                POLICY::get, decision -> assertThat(decision).isNotNull(), InstantSource.system());
        POLICY.set(policy(true));
        door.start();
        site.startPostfix(PostfixDirectory.files(site.plan()));
    }

    @AfterAll
    static void stop() {
        try (MailSite closing = site) {
            closing.postfix().awaitEmptyQueue();
            closing.assertDeliveredOnlyWhatWasAccepted();
            door.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: " + STRANGER, "From: " + STRANGER + "\r\nReply-To: " + MEMBER,
        "From: " + STRANGER + "\r\nSender: " + MEMBER, "From: " + MEMBER + "\r\nSender: " + STRANGER})
    void aStrangersPostDoesNotComeThroughWhateverItsHeaderSays(String header) {
        String subject = "trick " + Integer.toHexString(header.hashCode());
        try (SmtpClient client = site.outsider()) {
            client.send("MAIL FROM:<" + MEMBER + ">");
            assertThat(client.send("RCPT TO:<" + LIST + ">")).startsWith("250 ");
            assertThat(client.send("RCPT TO:<" + STAFF + ">")).startsWith("452 4.5.3 ");
            assertThat(client.data(message(header, subject))).startsWith("550 5.7.1 ").contains("(ref ");
        }
        deliverAMembersPost("after " + subject);
        assertThat(site.mailman().archived(LIST)).noneMatch(message -> message.contains("Subject: " + subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reply-To: ", "Sender: "})
    void aTrickToSeveralRecipientsIsSentAgainForEachAndReachesOnlyTheListThatTakesEverybody(String field) {
        String subject = "separated " + field.toLowerCase(Locale.ROOT).replaceAll("\\W", "");
        String trick = message("From: " + STRANGER + "\r\n" + field + MEMBER, subject);
        List<String> waiting = new ArrayList<>(List.of(STAFF, LIST, "someone@other.example"));
        List<String> replies = new ArrayList<>();
        while (!waiting.isEmpty()) {
            try (SmtpClient client = site.insider()) {
                client.send("MAIL FROM:<" + MEMBER + ">");
                List<String> again = waiting.stream().filter(recipient -> {
                    String reply = client.send("RCPT TO:<" + recipient + ">");
                    assertThat(reply).matches("(?s)(250 |452 4\\.5\\.3 ).*");
                    return reply.startsWith("452 ");
                }).toList();
                waiting.removeAll(again);
                replies.add(String.join(",", waiting) + " " + client.data(trick).substring(0, 9));
                waiting = new ArrayList<>(again);
            }
        }
        assertThat(replies).containsExactly(STAFF + ",someone@other.example 250 2.0.0", LIST + " 550 5.7.1");
        site.mailman().awaitArchived(STAFF, subject);
        deliverAMembersPost("after " + subject);
        assertThat(site.mailman().archived(LIST)).noneMatch(post -> post.contains("Subject: " + subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reply-To: ", "Sender: "})
    void aTrickToTheListAloneIsRefused(String field) {
        try (SmtpClient client = site.outsider()) {
            client.send("MAIL FROM:<" + MEMBER + ">");
            assertThat(client.send("RCPT TO:<" + LIST + ">")).startsWith("250 ");
            assertThat(client.data(message("From: " + STRANGER + "\r\n" + field + MEMBER, "alone")))
                    .startsWith("550 5.7.1 ");
        }
        deliverAMembersPost("after alone " + field.length());
        assertThat(site.mailman().archived(LIST)).noneMatch(post -> post.contains("Subject: alone"));
    }

    @Test
    void withoutTheCheckMailmanTakesTheTrick() {
        POLICY.set(policy(false));
        try (SmtpClient client = site.outsider()) {
            client.send("MAIL FROM:<" + MEMBER + ">");
            assertThat(client.send("RCPT TO:<" + LIST + ">")).startsWith("250 ");
            assertThat(client.data(message("From: " + STRANGER + "\r\nReply-To: " + MEMBER, "unchecked")))
                    .startsWith("250 2.0.0 ");
        } finally {
            POLICY.set(policy(true));
        }
        site.mailman().awaitArchived(LIST, "unchecked");
    }

    private static void deliverAMembersPost(String subject) {
        try (SmtpClient client = site.outsider()) {
            client.send("MAIL FROM:<" + MEMBER + ">");
            assertThat(client.send("RCPT TO:<" + LIST + ">")).startsWith("250 ");
            assertThat(client.data(message("From: M <" + MEMBER + ">", subject))).startsWith("250 2.0.0 ");
        }
        site.mailman().awaitArchived(LIST, subject);
    }

    private static String message(String header, String subject) {
        return header + "\r\nTo: <" + LIST + ">\r\nSubject: " + subject + "\r\nMessage-ID: <" + subject.replace(' ', '.')
                + "@outside.example>\r\n\r\ntext\r\n";
    }

    private static Snapshot policy(boolean checksHeaders) {
        AddressSet members = AddressSet.of(Set.of(EmailAddress.of(MEMBER)));
        return Snapshot.compile(1, new PolicySource(List.of(domain("mlex.my.domain"), domain("mlin.my.domain")),
                List.of(new ListPolicy(EmailAddress.of(LIST), PostingPolicy.MEMBERS, Mode.ENFORCE, members,
                        AddressSet.none(), checksHeaders), new ListPolicy(EmailAddress.of(STAFF),
                        PostingPolicy.ANYONE, Mode.ENFORCE, AddressSet.none(), AddressSet.none())),
                Inside.nobody(), List.of(), Mode.ENFORCE));
    }

    private static DomainPolicy domain(String name) {
        return new DomainPolicy(DomainName.of(name), Exposure.EXTERNAL, Backend.MAILMAN3, Proof.CLAIM, Mode.ENFORCE);
    }
}
