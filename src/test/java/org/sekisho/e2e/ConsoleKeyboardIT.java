package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** The main journeys without a mouse: only the tabulator key, Enter, space and the arrows. */
@ExtendWith(RunningConsole.class)
class ConsoleKeyboardIT {

    @Test
    void aRefusedSenderIsAllowed(RunningConsole.Visit visit) {
        String list = listOf(visit, "allow.keys.example");
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            String refused = answer(outsider, "guest@keys.example", list);
            String reference = refused.replaceFirst(".*\\(ref (\\S+)\\).*", "$1");
            await().untilAsserted(() -> assertThat(console.open("/rejections/list.xhtml?q=" + reference).text()).contains(list));
            String reason = console.page().locator("#found summary").first().innerText().strip();
            Keyboard keys = new Keyboard(console).to(reason).press("Enter");
            console.page().locator(".drawer").first().waitFor();
            keys.to("Allow this sender").go("Enter", "/rules/edit.xhtml");
            keys.to("Save").go("Enter", "/rules/list.xhtml");
            assertThat(console.sentences()).containsExactly("The rule is saved and in force.");
            assertThat(answer(outsider, "guest@keys.example", list)).startsWith("250 ");
        }
    }

    @Test
    void rulesAreReordered(RunningConsole.Visit visit) {
        String list = listOf(visit, "order.keys.example");
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            addRule(console, list, "Reject");
            addRule(console, list, "Accept");
            assertThat(answer(outsider, "pal@keys.example", list)).startsWith("550 ");
            console.open("/rules/list.xhtml?list=" + list);
            Locator up = console.page().locator("#main tbody button[aria-label^='Move up']:not(:disabled)");
            String name = up.first().getAttribute("aria-label");
            new Keyboard(console).to(name).press("Enter");
            console.page().waitForSelector("#messages li");
            assertThat(console.sentences()).singleElement().asString().startsWith("The new order is in force.");
            assertThat(answer(outsider, "pal@keys.example", list)).startsWith("250 ");
        }
    }

    @Test
    void manyListsAreChangedAtOnce(RunningConsole.Visit visit) {
        String list = listOf(visit, "many.keys.example");
        try (Console console = visit.administrator()) {
            console.open("/lists/list.xhtml?q=many.keys.example");
            Keyboard keys = new Keyboard(console).to("Pick: " + list).press("Space");
            keys.to("Who may post").press("End");
            keys.to("Show what would change").press("Enter");
            console.page().waitForSelector("#impact");
            keys.to("Change one list").press("Enter");
            console.page().waitForSelector("#messages li");
            assertThat(console.sentences()).containsExactly("One list is changed.");
            assertThat(console.page().locator("#main tbody").innerText()).contains("Nobody");
        }
    }

    @Test
    void theQuestionBeforeADeletionHoldsTheFocusAndEscapeTakesItBack(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            console.open("/sets/edit.xhtml").fill("Name", "keys").fill("Entries", "@.keys.example").press("Save");
            console.open("/sets/list.xhtml").follow("keys");
            Keyboard keys = new Keyboard(console).to("Delete").press("Enter");
            console.page().locator(".ui-confirm-dialog").waitFor();
            await().until(() -> keys.isIn(".ui-confirm-dialog"));
            for (int i = 0; i < 6; i++) {
                keys.press(i < 3 ? "Tab" : "Shift+Tab");
                assertThat(keys.isIn(".ui-confirm-dialog")).as("after %s steps", i + 1).isTrue();
            }
            keys.press("Escape");
            console.page().locator(".ui-confirm-dialog").waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.HIDDEN));
            await().until(() -> keys.isOn("Delete"));
            keys.press("Enter");
            await().until(() -> keys.isIn(".ui-confirm-dialog"));
            keys.to("Yes, do it").go("Enter", "/sets/list.xhtml");
            assertThat(console.text()).doesNotContain("@.keys.example");
        }
    }

    @Test
    void theMenuIsWalkedThroughAndLeftOut(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/index.xhtml")) {
            Keyboard keys = new Keyboard(console).to("Skip to the content").press("Enter");
            await().until(() -> keys.isIn("#main"));
            console.open("/index.xhtml");
            keys.to("Policy").press("Enter").to("Sender sets").press("Escape");
            await().until(() -> keys.isOn("Policy"));
            keys.press("Enter").to("Sender rules").go("Enter", "/rules/list.xhtml");
            assertThat(console.page().locator("#navigation details.current summary").innerText()).isEqualTo("Policy");
        }
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

    private static void addRule(Console console, String list, String action) {
        console.open("/rules/edit.xhtml").choose("Applies to", "List " + list).fill("Senders", "pal@keys.example")
                .choose("Then", action).press("Save");
        console.assertPath("/rules/list.xhtml");
    }

    private static String answer(SmtpClient client, String sender, String list) {
        client.send("RSET");
        client.send("XFORWARD ADDR=203.0.113.81");
        client.send("MAIL FROM:<" + sender + ">");
        return client.send("RCPT TO:<" + list + ">");
    }
}
