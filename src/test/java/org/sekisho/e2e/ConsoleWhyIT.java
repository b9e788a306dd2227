package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.wire.SmtpClient;

/** What the log says about mails that are not the plain case, and where it leads from there; in each language. */
@ExtendWith(RunningConsole.class)
class ConsoleWhyIT {

    private static final String DOMAIN = "pages.example";

    @ParameterizedTest
    @MethodSource("org.sekisho.e2e.Words#languages")
    void aMailThatIsOnlyMonitoredIsNotSaidToBeRefused(String language, RunningConsole.Visit visit) {
        visit.fill();
        Words words = new Words(language);
        String list = "watched-" + words.language();
        try (Console console = visit.administrator(language).mindLooks(); SmtpClient outsider = visit.server().outsider()) {
            console.open("/lists/edit.xhtml").fill(words.of("list.name"), list)
                    .choose(words.of("list.domain"), words.domain(DOMAIN, "INTERNAL"))
                    .choose(words.of("domain.mode"), words.of("Mode.MONITOR")).press(words.of("form.save"));
            console.assertPath("/lists/list.xhtml");
            outsider.send("MAIL FROM:<stranger@monitored.example>");
            assertThat(outsider.send("RCPT TO:<" + list + "@" + DOMAIN + ">")).startsWith("250 ");
            String drawer = why(console, list).innerText();
            assertThat(drawer).contains(words.of("rejections_list.whyWould"), words.of("rejections_list.passed"),
                    words.of("rejections_list.wouldReply"), "550 5.7.1 ").doesNotContain(words.of("rejections_list.whyTitle"));
            assertThat(link(console, words.of("rejections_list.try")).getAttribute("class")).contains("button-secondary");
        }
    }

    @ParameterizedTest
    @MethodSource("org.sekisho.e2e.Words#languages")
    void aSenderInQuotesIsTriedAgainAndAllowedLikeAnyOther(String language, RunningConsole.Visit visit) {
        visit.fill();
        Words words = new Words(language);
        String sender = "\"odd " + words.language() + "\"@quoted.example";
        try (Console console = visit.administrator(language); SmtpClient outsider = visit.server().outsider()) {
            assertThat(answer(outsider, sender)).startsWith("550 5.7.1 ");
            assertThat(why(console, words.language() + "\"@quoted.example").innerText()).contains(sender);
            console.follow(words.of("rejections_list.try"));
            assertThat(console.text()).contains("550 5.7.1 insufficient authorization: committee");
            why(console, words.language() + "\"@quoted.example");
            console.follow(words.of("rejections_list.allow"));
            String form = console.page().url().substring(console.url("").length());
            await().untilAsserted(() -> assertThat(console.open(form).page().locator("#impact").innerText()).contains(sender));
            console.press(words.of("form.save"));
            console.assertPath("/rules/list.xhtml");
            assertThat(answer(outsider, sender)).startsWith("250 ");
            assertThat(answer(outsider, "odd." + words.language() + "@quoted.example")).startsWith("550 5.7.1 ");
        }
    }

    @ParameterizedTest
    @MethodSource("org.sekisho.e2e.Words#languages")
    void recipientsThatAreNoListAreCountedAndLeadToTheLogOfThose(String language, RunningConsole.Visit visit) {
        visit.fill();
        Words words = new Words(language);
        String recipient = "nobody-" + words.language() + "@" + DOMAIN;
        try (Console console = visit.administrator(language); SmtpClient outsider = visit.server().outsider()) {
            outsider.send("MAIL FROM:<stranger@elsewhere.example>");
            assertThat(outsider.send("RCPT TO:<" + recipient + ">")).startsWith("550 5.1.1 ");
            why(console, recipient);
            Locator none = console.open("/index.xhtml").page().locator(".tops a",
                    new Page.LocatorOptions().setHasText(words.of("index.noList")));
            String count = none.locator(".top-count").innerText();
            console.click(none);
            console.assertPath("/rejections/list.xhtml");
            assertThat(console.page().url()).contains("verdict=REJECT");
            assertThat(console.page().locator(".chips").innerText()).contains(words.of("index.noList"));
            assertThat(console.page().locator("#found").innerText()).contains(recipient).doesNotContain("committee");
            assertThat(console.page().locator(".picture-head").innerText()).contains(count);
        }
    }

    /** Opens the row with these words, once it is there; returns what it says. */
    private static Locator why(Console console, String query) {
        String address = "/rejections/list.xhtml?q=" + query.replace("\"", "%22");
        await().untilAsserted(() -> assertThat(console.open(address).page().locator("#found details").count()).isPositive());
        console.page().locator("#found details summary").first().click();
        return console.page().locator(".drawer").first();
    }

    private static Locator link(Console console, String name) {
        return console.page().getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static String answer(SmtpClient client, String sender) {
        client.send("RSET");
        client.send("MAIL FROM:<" + sender + ">");
        return client.send("RCPT TO:<committee@" + DOMAIN + ">");
    }
}
