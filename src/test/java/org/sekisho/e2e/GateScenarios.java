package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.wire.SmtpClient;

/**
 * What a site with a gate does with mail: {@code list@mlex.my.domain} takes posts from everybody,
 * {@code staff@mlin.my.domain} from insiders, and both domains have no other list. An insider is {@code @my.domain}
 * from 127.0.0.1 (the proof CLAIM_AND_NETWORK).
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class GateScenarios {

    static final String INSIDER = "MAIL FROM:<me@my.domain>";
    static final String OUTSIDER = "MAIL FROM:<stranger@elsewhere.example>";
    static final String LIST = "list@mlex.my.domain";
    static final String STAFF = "staff@mlin.my.domain";

    private MailSite site;
    private AutoCloseable gate;

    /** Starts the gate on the flow's proxy endpoint, in front of its after-filter; closing it stops it. */
    abstract AutoCloseable startGate(MailFlow flow) throws Exception;

    /** The files for Postfix by their names. */
    abstract Map<String, String> postfixFiles(Plan plan) throws Exception;

    /** What stands around the gate. */
    final MailSite site() {
        return site;
    }

    @BeforeAll
    void start() throws Exception {
        site = MailSite.open();
        gate = startGate(site.flow());
        site.startPostfix(postfixFiles(site.plan()));
    }

    @AfterAll
    void stop() throws Exception {
        try (MailSite closing = site) {
            gate.close();
        }
    }

    @AfterEach
    void nothingWaitsAndNobodyWasSentABounce() {
        site.assertQuiet();
    }

    @Test
    void refusesAnOutsiderOnAnInternalList() {
        try (SmtpClient client = site.outsider()) {
            assertThat(client.send(OUTSIDER)).startsWith("250 ");
            assertThat(client.send(rcpt(STAFF))).startsWith("550 5.7.1 ").contains("insufficient authorization: staff");
            assertThat(client.send("DATA")).startsWith("554 ");
            assertThat(client.send("QUIT")).startsWith("221 ");
        }
        site.postfix().awaitLogged("proxy inet:" + site.flow().proxy() + " rejected");
        assertThat(site.mailman().archived(STAFF)).noneMatch(message -> message.contains("stranger@elsewhere.example"));
    }

    @Test
    void refusesAnOutsiderWhoClaimsToBeAnInsider() {
        try (SmtpClient client = site.outsider()) {
            client.send(INSIDER);
            assertThat(client.send(rcpt(STAFF))).startsWith("550 5.7.1 ");
        }
    }

    @Test
    void deliversAnInsidersPostToAnInternalList() {
        try (SmtpClient client = site.insider()) {
            client.send(INSIDER);
            assertThat(client.send(rcpt(STAFF))).startsWith("250 ");
            assertThat(client.data(message("inside to inside"))).startsWith("250 2.0.0 ");
        }
        site.mailman().awaitArchived(STAFF, "inside to inside");
    }

    @Test
    void deliversAnOutsidersPostToAnExternalList() {
        try (SmtpClient client = site.outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(rcpt(LIST))).startsWith("250 ");
            assertThat(client.data(message("outside to outside"))).startsWith("250 2.0.0 ");
        }
        site.mailman().awaitArchived(LIST, "outside to outside");
    }

    @Test
    void refusesAnUnknownListAndTheRightListInTheWrongDomain() {
        try (SmtpClient client = site.insider()) {
            client.send(INSIDER);
            assertThat(client.send(rcpt("nosuch@mlex.my.domain"))).startsWith("550 5.1.1 ");
            assertThat(client.send(rcpt("list@mlin.my.domain"))).startsWith("550 5.1.1 ");
        }
    }

    @Test
    void refusesADomainThatLiesBelowAListDomain() {
        try (SmtpClient client = site.outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(rcpt("list@below.mlex.my.domain"))).startsWith("550 5.1.2 ");
        }
    }

    @Test
    void splitsAMessageToTwoListsIntoOneRefusedAndOneDelivered() {
        try (SmtpClient client = site.outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(rcpt(STAFF))).startsWith("550 5.7.1 ");
            assertThat(client.send(rcpt(LIST))).startsWith("250 ");
            assertThat(client.data(message("to both lists"))).startsWith("250 2.0.0 ");
        }
        site.mailman().awaitArchived(LIST, "to both lists");
        assertThat(site.mailman().archived(STAFF)).noneMatch(message -> message.contains("to both lists"));
    }

    @Test
    void passesMailForOtherDomainsUntouched() {
        String body = "..a stuffed dot\r\n\r\n" + "long ".repeat(190) + "\r\n\u00e9\u00df 8-bit\r\n \r\n";
        try (SmtpClient client = site.insider()) {
            client.send(INSIDER + " BODY=8BITMIME");
            assertThat(client.send("RCPT TO:<\"odd one\"@other.example>")).startsWith("250 ");
            assertThat(client.data(message("to another domain") + body)).startsWith("250 2.0.0 ");
        }
        String taken = awaitTaken("to another domain");
        assertThat(taken).contains("X-Rcpt-Args: <\"odd one\"@other.example>").contains("X-Mail-Args: <me@my.domain>")
                .contains(body.substring(1).replace("\r\n", "\n"));
    }

    @Test
    void deliversMailForThePostmasterOfAListDomainToThePostmasterOfTheHost() {
        for (String address : List.of("postmaster@mlin.my.domain", "abuse+spam@mlex.my.domain")) {
            try (SmtpClient client = site.outsider()) {
                client.send(OUTSIDER);
                assertThat(client.send(rcpt(address))).startsWith("250 ");
                assertThat(client.data(message("to " + address))).startsWith("250 2.0.0 ");
            }
            assertThat(awaitTaken("to " + address)).contains("X-Rcpt-Args: <" + PrivatePostfix.POSTMASTER + ">")
                    .contains("X-Mail-Args: <stranger@elsewhere.example>");
        }
    }

    @Test
    void relaysNothingFromTheWorldToTheWorld() {
        try (SmtpClient client = site.outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(rcpt("someone@other.example"))).startsWith("454 4.7.1 ");
        }
    }

    @Test
    void findsNoSecondMessageInsideTheFirst() {
        List<String> ends = List.of("\r\n.\r\r\n", "\r\n.\r\r\r\n", "\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r\n");
        for (String end : ends) {
            try (SmtpClient client = site.outsider()) {
                client.send(OUTSIDER);
                client.send(rcpt(LIST));
                client.data(message("first") + "text" + end + "MAIL FROM:<smuggler@my.domain>\r\n" + rcpt(STAFF)
                        + "\r\nDATA\r\n" + message("second"));
            }
            site.assertQuiet();
        }
        assertThat(site.postfix().logged("smuggler@my.domain")).isEmpty();
    }

    private String awaitTaken(String subject) {
        return await().alias("\"" + subject + "\" left for the world").atMost(Duration.ofSeconds(60)).until(() ->
                site.world().messages().stream().filter(message -> message.contains("Subject: " + subject)).findFirst()
                        .orElse(""), message -> !message.isEmpty());
    }

    static String rcpt(String address) {
        return "RCPT TO:<" + address + ">";
    }

    static String message(String subject) {
        return "From: <someone@elsewhere.example>\r\nTo: <" + LIST + ">\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + subject.replace(' ', '.') + "@elsewhere.example>\r\n\r\n";
    }
}
