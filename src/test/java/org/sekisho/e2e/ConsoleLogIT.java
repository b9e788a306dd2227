package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** From a refusal to what a postmaster does about it. */
@ExtendWith(RunningConsole.class)
class ConsoleLogIT {

    private static final String LIST = "committee@pages.example";

    @Test
    void aRefusedSenderIsAllowedFromItsRowForThatListAndThirtyDays(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            String reference = refused(outsider, "192.0.2.40", "guest@elsewhere.example");
            find(console, reference).page().locator("#main details summary").first().click();
            console.follow("Allow this sender");
            console.assertPath("/rules/edit.xhtml");
            assertThat(console.field("Senders").inputValue()).isEqualTo("guest@elsewhere.example");
            assertThat(console.field("Ends").inputValue()).isNotEmpty();
            assertThat(console.field("Note").inputValue()).isEqualTo("Allowed from rejection " + reference);
            assertThat(console.field("Applies to").evaluate("c => c.selectedOptions[0].label")).isEqualTo("List " + LIST);
            assertThat(console.page().locator("#impact").innerText()).contains("Newly let in");
            console.fill("Senders", "@gmail.com").press("Save");
            console.assertPath("/rules/edit.xhtml");
            assertThat(console.page().locator("#cautions").innerText()).contains("@gmail.com lets in the whole world");
            console.fill("Senders", "@elsewhere.example").press("Save");
            assertThat(console.page().locator("#cautions").innerText())
                    .isEqualTo("@elsewhere.example lets in everybody of that domain, not only this sender.");
            console.fill("Senders", "guest@elsewhere.example").press("Save");
            console.assertPath("/rules/list.xhtml");
            outsider.send("MAIL FROM:<guest@elsewhere.example>");
            assertThat(outsider.send("RCPT TO:<" + LIST + ">")).startsWith("250 ");
            outsider.send("RSET");
            outsider.send("MAIL FROM:<another.guest@elsewhere.example>");
            assertThat(outsider.send("RCPT TO:<" + LIST + ">")).startsWith("550 5.7.1 ");
        }
    }

    @Test
    void theLogIsNarrowedDownByNetworkAndByWordsAndItsAddressSaysSo(RunningConsole.Visit visit) throws IOException {
        visit.fill();
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            refused(outsider, "198.51.100.7", "=one@narrow.example");
            refused(outsider, "198.51.100.8", "two@narrow.example");
            String last = refused(outsider, "203.0.113.9", "three@narrow.example");
            find(console, last);
            console.open("/rejections/list.xhtml").fill("Search", "narrow.example -two@").fill("Client", "198.51.100.0/24")
                    .press("Search");
            assertThat(console.text()).contains("=one@narrow.example")
                    .doesNotContain("two@narrow.example", "three@narrow.example");
            assertThat(console.page().url()).contains("client=198.51.100.0%2F24");
            Download download = console.page().waitForDownload(() ->
                    console.page().getByRole(AriaRole.LINK).getByText("CSV for Excel").click());
            assertThat(Files.readString(download.path())).startsWith("\ufeff\"at\",").contains("\"'=one@narrow.example\"")
                    .doesNotContain("three@narrow.example");
            console.open("/rejections/list.xhtml").fill("Client", "198.51.100.1/24").press("Search");
            assertThat(console.sentenceAt("Client")).contains("is not a network");
        }
    }

    @Test
    void facetsBarsAndChipsLeadFromOneSearchToTheNext(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            refused(outsider, "198.51.100.71", "twice@facets.example");
            refused(outsider, "198.51.100.72", "twice@facets.example");
            String last = refused(outsider, "198.51.100.73", "once@facets.example");
            find(console, last).open("/rejections/list.xhtml?q=facets.example&code=550");
            assertThat(console.page().locator(".picture-head").innerText()).startsWith("3 found.");
            Locator senders = console.page().locator(".facets section")
                    .filter(new Locator.FilterOptions().setHasText("twice@facets.example"));
            assertThat(senders.locator("li").allTextContents().stream().map(text -> text.strip().replaceAll("\\s+", " ")))
                    .containsExactly("twice@facets.example 2", "once@facets.example 1");
            console.follow("twice@facets.example");
            assertThat(console.page().locator("#found tbody tr").count()).isEqualTo(2);
            assertThat(console.page().url()).contains("sender=twice%40facets.example", "q=facets.example");
            console.page().locator(".columns a").last().click();
            assertThat(console.page().url()).contains("from=20", "to=20");
            assertThat(console.page().locator("#found tbody tr").count()).isEqualTo(2);
            console.page().locator(".chip").filter(new Locator.FilterOptions().setHasText("Sender")).click();
            assertThat(console.page().locator("#found tbody tr").count()).isEqualTo(3);
        }
    }

    @Test
    void theLogFollowsWhatIsRefusedJustNowUntilItIsPaused(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            console.open("/rejections/list.xhtml?q=live.example").press("Follow live");
            refused(outsider, "198.51.100.81", "first@live.example");
            await().untilAsserted(() -> assertThat(console.page().locator("#found").innerText())
                    .contains("first@live.example"));
            console.page().locator("#found details summary").first().click();
            assertThat(console.page().locator(".drawer").first().innerText()).contains("198.51.100.81", "550 5.7.1 ");
            console.page().keyboard().press("Escape");
            assertThat(console.page().locator("#found details[open]").count()).isZero();
            console.press("Pause");
            String second = refused(outsider, "198.51.100.82", "second@live.example");
            try (Console other = console.another()) {
                find(other, second);
            }
            assertThat(console.page().locator("#found").innerText()).doesNotContain("second@live.example");
        }
    }

    @Test
    void anEnvelopeIsTriedWithoutAMailAndTheAddressAsksAgain(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator().open("/decisions/ask.xhtml")) {
            console.fill("Sender", "stranger@elsewhere.example").fill("Recipient", LIST).fill("Client", "192.0.2.1")
                    .press("Ask");
            assertThat(console.text()).contains("Refused", "550 5.7.1 insufficient authorization: committee",
                    "the posting policy “Insiders” of the internal list does not accept");
            String address = console.page().url();
            try (Console colleague = visit.administrator("ja-JP")) {
                colleague.page().navigate(address);
                assertThat(colleague.text()).contains("550 5.7.1 insufficient authorization: committee", "受け取りません");
            }
            console.fill("Header of the post", "From: <boss@pages.example>").press("Ask");
            assertThat(console.page().url()).contains("header=From");
            assertThat(console.text()).contains("550 5.7.1 insufficient authorization: committee");
            console.fill("Client", "not an address").press("Ask");
            assertThat(console.sentenceAt("Client")).contains("is not an IP address");
            assertThat(console.field("Client").inputValue()).isEqualTo("not an address");
        }
    }

    /** Is refused at the list, and returns the reference. */
    private static String refused(SmtpClient client, String address, String sender) {
        client.send("XFORWARD ADDR=" + address);
        client.send("MAIL FROM:<" + sender + ">");
        String reply = client.send("RCPT TO:<" + LIST + ">");
        assertThat(reply).startsWith("550 5.7.1 ");
        client.send("RSET");
        return reply.replaceFirst(".*\\(ref (\\S+)\\).*", "$1");
    }

    private static Console find(Console console, String reference) {
        await().untilAsserted(() -> assertThat(console.open("/rejections/list.xhtml?q=" + reference).text())
                .contains(LIST));
        return console;
    }
}
