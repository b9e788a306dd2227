package org.sekisho.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.Snapshot;
import org.sekisho.smtp.Checks;
import org.sekisho.smtp.PaperPolicy;
import org.sekisho.wire.SmtpClient;

/** Recipients are decided on one by one between two real Postfix services, and nobody else gets mail. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class CheckpointIT {

    private static final String OUTSIDER = "MAIL FROM:<stranger@elsewhere.example>";
    private static final String INSIDER = "MAIL FROM:<me@my.domain>";
    private static final String LIST = "RCPT TO:<list@mlex.my.domain>";
    private static final String STAFF = "RCPT TO:<staff@mlin.my.domain>";
    private static final String OTHER = "RCPT TO:<x@else.example>";
    private static final String TEXT = "Subject: x\r\n\r\ntext\r\n";

    /** What a real Postfix takes for {@code staff@mlin.my.domain}, the plain form left out. */
    private static final List<String> ODD_FORMS = List.of("<\"staff\"@mlin.my.domain>", "<@r.example:staff@mlin.my.domain>",
            "<@a.example,@b.example:staff@mlin.my.domain>", "<staff(c)@mlin.my.domain>", "<staff@(c)mlin.my.domain>",
            "<staff@mlin.my.domain.>", "<staff @ mlin.my.domain>", "staff@mlin.my.domain", "<<staff@mlin.my.domain>>",
            "X Y <staff@mlin.my.domain>", "<\"sta\\ff\"@mlin.my.domain>", "<\"staff@mlin.my.domain\">",
            "<staff%mlin.my.domain>", "<mlin.my.domain!staff>", "<sta\\ff@mlin.my.domain>", "<staff\t@mlin.my.domain>",
            "< staff@mlin.my.domain>", "<staff@mlin.my.domain >", "<\"staff\" @mlin.my.domain>", "<staff@ mlin.my.domain>",
            "<staff@mlin.my.domain;>", "<STAFF@MLIN.MY.DOMAIN>", "<staff+x@mlin.my.domain>");

    private final AtomicReference<Snapshot> policy = new AtomicReference<>();
    private CheckpointSite site;

    @BeforeAll
    void start() {
        site = new CheckpointSite(this::current, "-o smtpd_forbid_bare_newline=normalize", PostfixPair.HARDENED);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void loadPolicy() {
        policy.set(PaperPolicy.snapshot());
    }

    @AfterEach
    void nobodyWhoWasRefusedHasMailAndNoSessionIsLeft() {
        site.delivered();
        await().until(() -> site.door().door().state().openSessions() == 0);
    }

    @Checks({1, 23})
    @Test
    void refusesTheMiddleOneOfThree() {
        int before = site.delivered().size();
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(LIST)).startsWith("250 2.1.5");
            assertThat(client.send(STAFF)).startsWith("550 5.7.1 insufficient authorization: staff (ref ");
            assertThat(client.send(OTHER)).startsWith("250 2.1.5");
            String queued = client.data(TEXT);
            assertThat(queued).matches("250 2\\.0\\.0 Ok: queued as \\w+");
            site.postfix().awaitLogged(queued.replaceAll(".* ", "") + ": removed");
        }
        assertThat(site.delivered().subList(before, site.delivered().size()))
                .containsExactlyInAnyOrder("list@mlex.my.domain", "x@else.example");
    }

    @Checks({24, 32})
    @Test
    void queuesNothingWhenEverybodyIsRefused() {
        long before = site.postfix().queued();
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(STAFF)).startsWith("550 5.7.1");
            assertThat(client.send("RCPT TO:<nobody@mlin.my.domain>")).startsWith("550 5.1.1");
            assertThat(client.send("DATA")).startsWith("554 5.5.1 Error: no valid recipients");
        }
        assertThat(site.postfix().queued()).isEqualTo(before);
    }

    @Checks({26, 27})
    @Test
    void decidesEachTransactionOfASessionByItself() {
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(STAFF)).startsWith("550");
            assertThat(client.send(OTHER)).startsWith("250");
            assertThat(client.data(TEXT)).startsWith("250");
            client.send(INSIDER);
            assertThat(client.send(STAFF)).startsWith("250");
            assertThat(client.data(TEXT)).startsWith("250");
            client.send(OUTSIDER);
            assertThat(client.send(STAFF)).startsWith("550");
        }
        assertThat(site.delivered()).contains("staff@mlin.my.domain");
    }

    @Checks(28)
    @Test
    void defersWhatItCannotDecide() {
        policy.set(null);
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(INSIDER);
            assertThat(client.send(STAFF)).startsWith("451 4.3.0");
            assertThat(client.send("DATA")).startsWith("554");
        }
    }

    @Checks(36)
    @Test
    void takesTheNextRecipientOfAnOpenSessionByTheNewPolicy() {
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(STAFF)).startsWith("550");
            policy.set(PaperPolicy.openToAll());
            assertThat(client.send(STAFF)).startsWith("250");
            policy.set(PaperPolicy.snapshot());
            assertThat(client.send(STAFF)).startsWith("550");
            client.send("RSET");
        }
    }

    @Checks({29, 31})
    @Test
    void neverDeliversAnOutsidersPostHoweverTheListIsSpelt() {
        for (String form : ODD_FORMS) {
            try (SmtpClient client = site.postfix().outsider()) {
                client.send(OUTSIDER);
                assertThat(client.send("RCPT TO:" + form)).as(form).matches("(501|550|554|555|454|451|500|504) .*");
            }
        }
        for (String sender : List.of("<me@my.domain.evil.example>", "<me@evilmy.domain>", "<\"me@my.domain\"@elsewhere.example>",
                "<me%my.domain@elsewhere.example>")) {
            try (SmtpClient client = site.postfix().outsider()) {
                String answer = client.send("MAIL FROM:" + sender);
                assertThat(answer.startsWith("250") ? client.send(STAFF) : answer).as(sender).matches("5\\d\\d .*");
            }
        }
        assertThat(site.postfix().log()).doesNotContain("from=<stranger@elsewhere.example>, to=<staff");
    }

    @Checks(30)
    @Test
    void decidesOnTheListsOtherAddresses() {
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            for (String name : List.of("list", "LIST", "list+ext", "list-owner", "list-bounces", "list-request")) {
                assertThat(client.send("RCPT TO:<" + name + "@mlex.my.domain>")).as(name).startsWith("250");
            }
            for (String name : List.of("STAFF", "staff+ext", "staff-owner", "staff-bounces", "staff-request")) {
                assertThat(client.send("RCPT TO:<" + name + "@mlin.my.domain>")).as(name).startsWith("550 5.7.1");
            }
            assertThat(client.send("RCPT TO:<postmaster@mlin.my.domain>")).startsWith("250");
            client.send("RSET");
        }
    }

    @Checks({6, 7})
    @Test
    void knowsTheNullSenderAndUtf8() {
        try (SmtpClient client = site.postfix().outsider()) {
            client.send("MAIL FROM:<>");
            assertThat(client.send(STAFF)).startsWith("550 5.7.1");
            assertThat(client.send("RCPT TO:<list-bounces@mlex.my.domain>")).startsWith("250");
            assertThat(client.data(TEXT)).startsWith("250");
            client.send(latin("MAIL FROM:<あ@elsewhere.example> SMTPUTF8"));
            assertThat(client.send(latin("RCPT TO:<い@else.example>"))).startsWith("250");
            assertThat(client.send(latin("RCPT TO:<い@mlin.my.domain>"))).startsWith("550 5.1.1");
            assertThat(client.data(TEXT)).startsWith("250");
        }
        assertThat(site.door().decisions()).anyMatch(made -> made.facts().recipient().text().contains("い@else.example"));
    }

    @Checks({33, 34})
    @Test
    void endsCleanlyWhenPostfixCutsOffAClientWithTooManyErrors() {
        StringBuilder answers = new StringBuilder();
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send("RCPT TO:<s\u0001@mlin.my.domain>")).matches("[ -~]+");
            for (int i = 0; i < 25 && !answers.toString().startsWith("421"); i++) {
                answers.insert(0, client.send("RCPT TO:<staff-" + i + "@mlin.my.domain>"));
            }
        }
        assertThat(answers.toString()).startsWith("421 4.7.0");
    }

    @Checks(37)
    @Test
    void tellsTheAfterFilterWhoTheClientIs() {
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            client.send(LIST);
            assertThat(client.data(TEXT)).startsWith("250");
        }
        site.postfix().awaitLogged("orig_client=unknown[127.0.0.2]");
        assertThat(site.door().decisions()).anyMatch(made -> made.facts().client().address()
                .filter(address -> address.toString().equals("127.0.0.2")).isPresent()
                && made.facts().client().helo().equals(Optional.of("client.example")));
    }

    @Checks(60)
    @Test
    void queuesNoMessageThatIsTooBig() {
        long before = site.postfix().queued();
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            client.send(LIST);
            assertThat(client.data(TEXT + "x".repeat(998).concat("\r\n").repeat(3500))).startsWith("552 5.3.4");
        }
        assertThat(site.postfix().queued()).isEqualTo(before);
    }

    @Checks(61)
    @Test
    void queuesNothingOfAClientThatDropsOff() {
        long before = site.postfix().queued();
        try (SmtpClient client = site.postfix().outsider()) {
            client.send(OUTSIDER);
            client.send(LIST);
            client.send("DATA");
            client.write("Subject: half\r\n\r\n" + "x".repeat(998).concat("\r\n").repeat(300));
        }
        site.postfix().awaitLogged("lost connection after DATA");
        await().until(() -> site.door().door().state().openSessions() == 0);
        assertThat(site.postfix().queued()).isEqualTo(before);
    }

    private Snapshot current() {
        Snapshot snapshot = policy.get();
        if (snapshot == null) {
            throw new NoSnapshotException();
        }
        return snapshot;
    }

    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
