package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** The helpdesk asks, whoever looks after the list answers, and SMTP follows the answer. */
@ExtendWith(RunningConsole.class)
class ConsoleRequestsIT {

    private static final String LIST = "committee@pages.example";
    private static final String HELPDESK = "Helpdesk: reads the log and asks that a sender be allowed";
    private static final String OWNER = "List owner: answers requests about the own lists";

    @Test
    void theHelpdeskAsksThePostmasterAllowsAndTheNextMailPasses(RunningConsole.Visit visit) {
        visit.fill();
        try (Console helpdesk = visit.user("desk1", HELPDESK, ""); Console postmaster = visit.administrator();
                SmtpClient outsider = visit.server().outsider()) {
            ask(helpdesk, refused(outsider, "asked@requests.example"), "They organise our meeting");
            assertThat(helpdesk.sentences()).singleElement().asString().startsWith("The request is made.");
            assertThat(answer(outsider, "asked@requests.example")).startsWith("550 5.7.1 ");
            postmaster.open("/index.xhtml");
            assertThat(postmaster.text()).contains("to allow a sender wait for your answer");
            assertThat(postmaster.page().locator("#navigation .count").innerText()).matches("[1-9]\\d*");
            postmaster.open("/requests/list.xhtml").follow("asked@requests.example");
            assertThat(postmaster.text()).contains("They organise our meeting", LIST, "desk1");
            assertThat(postmaster.page().locator("#impact").innerText()).contains("Newly let in");
            assertThat(postmaster.press("Allow").sentenceAt("Answer")).isEqualTo("Please write a word here.");
            postmaster.fill("Answer", "Known to us").press("Allow");
            postmaster.assertPath("/requests/list.xhtml");
            assertThat(answer(outsider, "asked@requests.example")).startsWith("250 ");
            assertThat(answer(outsider, "unasked@requests.example")).startsWith("550 5.7.1 ");
            assertThat(helpdesk.open("/requests/list.xhtml").text()).contains("admin: Known to us");
            assertThat(postmaster.open("/audit/list.xhtml").text())
                    .containsPattern("Request approved\\s+\\d+ by desk1: rule \\d+ <asked@requests\\.example> " + LIST);
        }
    }

    @Test
    void anOwnerAnswersAboutTheOwnListsAndSeesNoOthers(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator()) {
            console.open("/lists/edit.xhtml").fill("Name", "board").choose("List domain", "pages.example (Internal)")
                    .press("Save");
        }
        try (Console helpdesk = visit.user("desk2", HELPDESK, "");
                Console owner = visit.user("owner2", OWNER, LIST);
                Console stranger = visit.user("owner3", OWNER, "board@pages.example");
                SmtpClient outsider = visit.server().outsider()) {
            owner.assertPath("/requests/list.xhtml");
            ask(helpdesk, refused(outsider, "declined@requests.example"), "Somebody called");
            assertThat(stranger.open("/requests/list.xhtml").text()).doesNotContain("declined@requests.example");
            owner.open("/requests/list.xhtml").follow("declined@requests.example");
            String address = owner.page().url();
            stranger.page().navigate(address);
            assertThat(stranger.text()).doesNotContain("declined@requests.example");
            try (Console late = owner.another()) {
                late.page().navigate(address);
                owner.fill("Answer", "Not for us").press("Decline");
                owner.assertPath("/requests/list.xhtml");
                late.fill("Answer", "I would have it").press("Allow");
                assertThat(late.sentences()).singleElement().asString().startsWith("Somebody else changed or deleted this");
            }
            assertThat(answer(outsider, "declined@requests.example")).startsWith("550 5.7.1 ");
            assertThat(helpdesk.open("/requests/list.xhtml").text()).contains("owner2: Not for us");
            assertForbidden(owner, "/rejections/list.xhtml");
        }
    }

    @Test
    void theHelpdeskOpensNoPageOfAnAdministratorAndNoPageAtAllOnceItIsLocked(RunningConsole.Visit visit) {
        visit.fill();
        try (Console helpdesk = visit.user("desk3", HELPDESK, ""); Console postmaster = visit.administrator()) {
            for (String page : new String[] {"/rules/edit.xhtml", "/rules/list.xhtml", "/lists/list.xhtml",
                "/accounts/list.xhtml", "/audit/list.xhtml", "/configuration/list.xhtml"}) {
                assertForbidden(helpdesk, page);
            }
            assertThat(helpdesk.open("/rejections/list.xhtml").text()).contains("Rejections");
            assertThat(helpdesk.page().locator("a[href*='allow=']").count()).isZero();
            assertThat(helpdesk.page().locator("#navigation").innerText()).doesNotContain("Users", "Policy");
            postmaster.open("/accounts/list.xhtml").follow("desk3").choose("May log in", "No").press("Save");
            postmaster.assertPath("/accounts/list.xhtml");
            helpdesk.page().navigate(visit.server().url() + "/rejections/list.xhtml");
            assertThat(helpdesk.page().title()).startsWith("Not allowed");
        }
        try (Console locked = visit.stranger().open("/login.xhtml")) {
            locked.fill("Login", "desk3").fill("Password", RunningConsole.PASSWORD).press("Log in");
            assertThat(locked.sentences()).containsExactly("Login or password is wrong.");
        }
    }

    @Test
    void theLastAdministratorStays(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/accounts/list.xhtml").follow("admin")) {
            console.choose("May do", HELPDESK).press("Save");
            assertThat(console.sentenceAt("May do")).startsWith("Nobody else could administer Sekisho then.");
            console.choose("May do", "Postmaster: everything").choose("May log in", "No").press("Save");
            assertThat(console.sentenceAt("May do")).startsWith("Nobody else could administer Sekisho then.");
        }
    }

    private static void ask(Console helpdesk, String reference, String reason) {
        await().untilAsserted(() -> assertThat(helpdesk.open("/rejections/list.xhtml?q=" + reference).text()).contains(LIST));
        helpdesk.page().locator("#main details summary").first().click();
        helpdesk.follow("Ask that this sender be allowed");
        helpdesk.fill("Why", reason).press("Ask");
        helpdesk.assertPath("/requests/list.xhtml");
    }

    private static void assertForbidden(Console console, String page) {
        console.open(page);
        assertThat(console.page().title()).as(page).startsWith("Not allowed");
    }

    private static String refused(SmtpClient client, String sender) {
        String reply = answer(client, sender);
        assertThat(reply).startsWith("550 5.7.1 ");
        return reply.replaceFirst(".*\\(ref (\\S+)\\).*", "$1");
    }

    private static String answer(SmtpClient client, String sender) {
        client.send("XFORWARD ADDR=203.0.113.91");
        client.send("MAIL FROM:<" + sender + ">");
        String reply = client.send("RCPT TO:<" + LIST + ">");
        client.send("RSET");
        return reply;
    }
}
