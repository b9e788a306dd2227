package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** The chain of rules: its order, its modes, its hits, and what a change would mean. */
@ExtendWith(RunningConsole.class)
class ConsoleRulesIT {

    @Test
    void theOrderIsChangedByMouseAndByKeyboardAndSmtpFollows(RunningConsole.Visit visit) {
        String list = listOf(visit, "order.example");
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            addRule(console, list, "pal@elsewhere.example", "Reject", "keeps the pal out");
            addRule(console, list, "pal@elsewhere.example", "Accept", "lets the pal in");
            assertThat(answer(outsider, "pal@elsewhere.example", list)).startsWith("550 ");

            awaitThatItIsKnown(console, list, "keeps the pal out");
            console.open("/rules/list.xhtml?list=" + list);
            row(console, "lets the pal in").locator(".handle").dragTo(row(console, "keeps the pal out"));
            console.page().waitForSelector("#messages li");
            assertThat(console.sentences()).containsExactly("The new order is in force. Of the mail of the last 7 days, no"
                    + " recipient that got in would be refused, and one that was refused would get in. Moving the rule back"
                    + " undoes it.");
            assertThat(row(console, "lets the pal in").locator(".position").innerText()).isEqualTo("1");
            assertThat(answer(outsider, "pal@elsewhere.example", list)).startsWith("250 ");

            row(console, "keeps the pal out").getByRole(AriaRole.BUTTON).first().focus();
            console.page().keyboard().press("Enter");
            console.page().waitForURL("**/rules/list.xhtml?list=*");
            await().untilAsserted(() -> assertThat(row(console, "keeps the pal out").locator(".position").innerText())
                    .isEqualTo("1"));
            await().untilAsserted(() ->
                    assertThat(row(console, "keeps the pal out").locator("button:focus").count()).isOne());
            assertThat(answer(outsider, "pal@elsewhere.example", list)).startsWith("550 ");
        }
    }

    @Test
    void aRuleIsSwitchedInPlaceAndItsHitsAreCounted(RunningConsole.Visit visit) {
        String list = listOf(visit, "switch.example");
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            addRule(console, list, "friend@elsewhere.example", "Accept", "a friend");
            console.open("/rules/list.xhtml?list=" + list);
            assertThat(row(console, "a friend").locator(".column-hits").innerText()).contains("0", "never");
            switchTo(console, "a friend", "Off");
            assertThat(console.sentences()).singleElement().asString().endsWith(" is now on “Off”.");
            switchTo(console, "a friend", "Enforce");
            assertThat(answer(outsider, "friend@elsewhere.example", list)).startsWith("250 ");
            await().untilAsserted(() -> assertThat(row(console.open("/rules/list.xhtml?list=" + list), "a friend")
                    .locator(".column-hits .number").innerText()).isEqualTo("1"));
            assertThat(row(console, "a friend").locator(".column-hits").innerText()).contains("last ");
            String rule = row(console, "a friend").locator("a[href*='id=']").getAttribute("href").replaceFirst(".*id=(\\d+).*", "$1");
            await().untilAsserted(() -> assertThat(console.open("/rules/edit.xhtml?mode=MONITOR&id=" + rule).page()
                    .locator("#impact .figure-bad").allInnerTexts()).containsExactly("1"));
            switchTo(console.open("/rules/list.xhtml?list=" + list), "a friend", "Monitor");
            console.assertPath("/rules/edit.xhtml");
            assertThat(console.sentences()).singleElement().asString().contains(" is not switched to “Monitor” yet");
            assertThat(console.page().locator("#cautions").innerText()).startsWith("One recipient of the last 7 days got in");
            assertThat(console.field("Mode").inputValue()).isEqualTo("MONITOR");
            assertThat(answer(outsider, "friend@elsewhere.example", list)).startsWith("250 ");
            console.press("Save");
            console.assertPath("/rules/list.xhtml");
            assertThat(answer(outsider, "friend@elsewhere.example", list)).startsWith("550 ");
            await().untilAsserted(() -> assertThat(row(console.open("/rules/list.xhtml?list=" + list), "a friend")
                    .locator(".column-hits .number").innerText()).isEqualTo("3"));
        }
    }

    @Test
    void theChainOfAListShowsWhatItInheritsAndItsLastWord(RunningConsole.Visit visit) {
        String list = listOf(visit, "chain.example");
        try (Console console = visit.administrator()) {
            console.open("/rules/edit.xhtml").choose("Applies to", "Domain chain.example")
                    .fill("Senders", "/.*@partner\\.example|x@y\\.example/").fill("Note", "of the domain").press("Save");
            addRule(console, list, "own@elsewhere.example", "Accept", "of the list");
            addRule(console, list, "own@elsewhere.example", "Accept", "once more");
            console.open("/rules/list.xhtml").fill("Show the rules for one list", list).press("Show");
            assertThat(console.page().locator("#main tbody tr .column-address").allInnerTexts()
                    .stream().map(text -> text.replaceAll("(?s).*(of the list|once more|of the domain).*", "$1")))
                    .containsSubsequence("of the list", "once more", "of the domain");
            assertThat(row(console, "of the domain").getAttribute("class")).contains("inherited");
            assertThat(row(console, "of the list").getAttribute("class")).doesNotContain("inherited");
            assertThat(row(console, "once more").locator(".remark").first().innerText()).contains("Says the same as rule");
            assertThat(console.page().locator(".pinned").innerText())
                    .contains("Posts to " + list + " (Internal) are judged by its posting policy: Insiders.");
            console.open("/rules/list.xhtml?list=nowhere@chain.example");
            assertThat(console.text()).contains("There is no list nowhere@chain.example.");
        }
    }

    @Test
    void aRuleThatWouldRefuseWhatGotInIsSavedOnlyAfterThatWasShown(RunningConsole.Visit visit) {
        String list = listOf(visit, "impact.example");
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            addRule(console, list, "guest@impact.example.net", "Accept", "the guest");
            assertThat(answer(outsider, "guest@impact.example.net", list)).startsWith("250 ");
            await().untilAsserted(() -> {
                draft(console, list).press("Show what would change");
                assertThat(console.page().locator("#impact .figure-bad").allInnerTexts()).containsExactly("1");
            });
            assertThat(console.page().locator("#impact").innerText())
                    .contains("guest@impact.example.net", list, "would be refused");
            draft(console, list).press("Save");
            console.assertPath("/rules/edit.xhtml");
            assertThat(console.sentences()).singleElement().asString().startsWith("Nothing is saved yet.");
            assertThat(console.page().locator("#cautions").innerText()).startsWith("One recipient of the last 7 days got in");
            assertThat(console.field("Client networks").inputValue()).isEqualTo("203.0.113.0/24");
            assertThat(answer(outsider, "guest@impact.example.net", list)).startsWith("250 ");
            try (Console other = console.another()) {
                await().untilAsserted(() -> {
                    draft(other, list).press("Show what would change");
                    assertThat(other.page().locator("#impact .figure-bad").allInnerTexts()).containsExactly("2");
                });
            }
            console.press("Save");
            console.assertPath("/rules/list.xhtml");
            assertThat(answer(outsider, "guest@impact.example.net", list)).startsWith("550 ");
        }
    }

    /** Waits until a mail that this rule has decided is known to the previews. */
    private static void awaitThatItIsKnown(Console console, String list, String note) {
        String rule = row(console.open("/rules/list.xhtml?list=" + list), note).locator("a[href*='id=']").getAttribute("href")
                .replaceFirst(".*id=(\\d+).*", "$1");
        await().untilAsserted(() -> assertThat(console.open("/rules/edit.xhtml?mode=OFF&id=" + rule).page()
                .locator("#impact").innerText()).contains(list));
    }

    /** A rule before the one that lets the guest in. */
    private static Console draft(Console console, String list) {
        console.open("/rules/list.xhtml?list=" + list).follow("Edit");
        return console.fill("Client networks", "203.0.113.0/24").choose("Then", "Reject");
    }

    private static void switchTo(Console console, String note, String mode) {
        console.click(row(console, note).locator(".segments button", new Locator.LocatorOptions().setHasText(mode)));
    }

    private static Locator row(Console console, String text) {
        return console.page().locator("#main tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    private static String listOf(RunningConsole.Visit visit, String domain) {
        try (Console console = visit.administrator()) {
            console.open("/domains/edit.xhtml").fill("Domain", domain).choose("Exposure", "Internal").press("Save");
            console.open("/lists/edit.xhtml").fill("Name", "board").choose("List domain", domain + " (Internal)")
                    .press("Save");
            console.assertPath("/lists/list.xhtml");
            return "board@" + domain;
        }
    }

    private static void addRule(Console console, String list, String sender, String action, String note) {
        console.open("/rules/edit.xhtml").choose("Applies to", "List " + list).fill("Senders", sender)
                .choose("Then", action).fill("Note", note).press("Save");
        console.assertPath("/rules/list.xhtml");
    }

    private static String answer(SmtpClient client, String sender, String list) {
        client.send("XFORWARD ADDR=203.0.113.77");
        client.send("MAIL FROM:<" + sender + ">");
        String reply = client.send("RCPT TO:<" + list + ">");
        client.send("RSET");
        return reply;
    }
}
