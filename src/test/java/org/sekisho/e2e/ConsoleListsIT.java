package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** Many lists: found, looked at, changed at once. */
@ExtendWith(RunningConsole.class)
class ConsoleListsIT {

    @Test
    void listsAreFoundByWhatTheyAreAndLackAndTheAddressSaysSo(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            addDomain(console, "grid.example", "Internal");
            addList(console, "alpha", "grid.example (Internal)", "Members");
            addList(console, "beta", "grid.example (Internal)", "Insiders");
            console.open("/lists/list.xhtml").fill("Address or description", "grid.example")
                    .choose("Who may post", "Members").press("Show");
            assertThat(console.page().url()).contains("q=grid.example", "policy=MEMBERS");
            assertThat(console.page().locator("#main tbody").innerText()).contains("alpha@grid.example", "no members")
                    .doesNotContain("beta@grid.example");
            console.open("/lists/list.xhtml?q=grid.example&lack=RULES");
            assertThat(console.page().locator("#main tbody tr").count()).isEqualTo(2);
            console.open("/lists/list.xhtml?q=grid.example&mode=MONITOR");
            assertThat(console.text()).contains("No list answers. Search for less.");
        }
    }

    @Test
    void manyListsAreChangedAfterTheirChangeWasShownAndSmtpFollows(RunningConsole.Visit visit) {
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            addDomain(console.mindLooks(), "bulk.example", "External");
            addList(console, "one", "bulk.example (External)", "Anyone");
            addList(console, "two", "bulk.example (External)", "Anyone");
            assertThat(answer(outsider, "reader@bulk.example.net", "one@bulk.example")).startsWith("250 ");
            await().untilAsserted(() -> {
                preview(console.open("/lists/list.xhtml?q=bulk.example"), "CLOSED");
                assertThat(console.page().locator("#impact .figure-bad").allInnerTexts()).containsExactly("1");
            });
            assertThat(console.page().locator("#impact").innerText()).contains("reader@bulk.example.net", "would be refused");
            assertThat(answer(outsider, "reader@bulk.example.net", "one@bulk.example")).startsWith("250 ");
            console.press("Change 2 lists");
            assertThat(console.sentences()).containsExactly("2 lists are changed.");
            assertThat(answer(outsider, "reader@bulk.example.net", "two@bulk.example")).startsWith("550 ");
            assertThat(console.page().url()).contains("q=bulk.example");
        }
    }

    @Test
    void aChangeThatOneListDoesNotAllowChangesNone(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            addDomain(console.mindLooks(), "mixed-in.example", "Internal");
            addDomain(console, "mixed-ex.example", "External");
            addList(console, "mixed", "mixed-in.example (Internal)", "Insiders");
            addList(console, "mixed", "mixed-ex.example (External)", "Members");
            preview(console.open("/lists/list.xhtml?q=mixed-"), "ANYONE");
            assertThat(console.sentences()).singleElement().asString()
                    .isEqualTo("mixed@mixed-in.example is internal and cannot be open to anyone. Nothing was changed.");
            assertThat(console.open("/lists/list.xhtml?q=mixed-ex.example").page().locator("#main tbody").innerText())
                    .contains("Members");
            console.press("Show what would change");
            assertThat(console.sentences()).containsExactly("Pick a list first.");
        }
    }

    @Test
    void aListShowsItsRulesItsRefusalsAndLeadsToTheSimulator(RunningConsole.Visit visit) {
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            addDomain(console, "shown.example", "Internal");
            addList(console, "board", "shown.example (Internal)", "Insiders");
            console.open("/rules/edit.xhtml").choose("Applies to", "List board@shown.example")
                    .fill("Senders", "auditor@elsewhere.example").fill("Note", "until the audit is over").press("Save");
            assertThat(answer(outsider, "nobody@elsewhere.example", "board@shown.example")).startsWith("550 ");
            console.open("/lists/list.xhtml?q=shown.example").follow("board@shown.example");
            console.assertPath("/lists/show.xhtml");
            String address = console.page().url();
            assertThat(console.text()).contains("sender is auditor@elsewhere.example", "until the audit is over", "Internal");
            await().untilAsserted(() -> {
                console.page().navigate(address);
                assertThat(console.text()).contains("nobody@elsewhere.example");
            });
            console.follow("Try this list");
            assertThat(console.field("Recipient").inputValue()).isEqualTo("board@shown.example");
        }
    }

    @Test
    void everyQuestionBeforeADeletionSaysWhatGoesWithIt(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            addDomain(console, "going.example", "Internal");
            console.open("/lists/edit.xhtml").fill("Name", "club").choose("List domain", "going.example (Internal)")
                    .fill("Members", "ann@going.example\nben@going.example").fill("Announcers", "ann@going.example")
                    .press("Save");
            addRule(console, "List club@going.example", "guest@elsewhere.example");
            addRule(console, "Domain going.example", "@elsewhere.example");
            console.open("/sets/edit.xhtml").fill("Name", "going").fill("Entries", "a@x.example\nb@x.example").press("Save");

            console.open("/rules/list.xhtml?list=club@going.example").page().locator("#main tbody tr",
                    new Page.LocatorOptions().setHasText("guest@elsewhere.example")).getByText("Edit").click();
            assertAsked(console, "List club@going.example", "the count of how often it held");
            console.open("/sets/list.xhtml").follow("going");
            assertAsked(console, "Delete the set going?", "2 entries");
            console.open("/domains/list.xhtml").follow("going.example");
            assertAsked(console, "Delete going.example?", "one rule about it");
            console.open("/lists/list.xhtml?q=going.example").follow("club@going.example").follow("Edit");
            assertAsked(console, "Delete club@going.example?", "2 members, one announcer, one rule and no requests");
            console.press("Delete").press("Yes, do it");
            assertThat(console.sentences()).containsExactly("club@going.example is deleted.");
        }
    }

    private static void addRule(Console console, String target, String sender) {
        console.open("/rules/edit.xhtml").choose("Applies to", target).fill("Senders", sender).press("Save");
        console.assertPath("/rules/list.xhtml");
    }

    /** Asks to delete what is open, looks at the question and says no. */
    private static void assertAsked(Console console, String... parts) {
        assertThat(console.askAndSayNo("Delete")).contains(parts);
    }

    @Test
    void listsAreFoundByTheirOwnerAndTheAddressSaysSo(RunningConsole.Visit visit) {
        try (Console console = visit.administrator(); Scratch scratch = new Scratch("owners")) {
            console.open("/domains/edit.xhtml").fill("Domain", "owned.example").choose("Exposure", "External")
                    .choose("List manager", "Mailman 2.1 (pipe)").press("Save");
            Path export = scratch.root().resolve("export.txt");
            Scratch.write(export, export21("first", "anna@owners.example") + export21("second", "bert@owners.example"));
            console.open("/mailman/upload.xhtml").page().setInputFiles("input[type=file]", export);
            console.press("Look at what would be imported").press("Import");
            console.open("/lists/list.xhtml").fill("Owner", "Anna@owners").press("Show");
            assertThat(console.page().locator("#main tbody").innerText()).contains("first@owned.example")
                    .doesNotContain("second@");
            assertThat(console.page().url()).contains("owner=Anna%40owners");
            assertThat(console.field("Owner").inputValue()).isEqualTo("Anna@owners");
            console.fill("Owner", "nobody@owners.example").press("Show");
            assertThat(console.text()).contains("No list answers. Search for less.");
        }
    }

    private static String export21(String name, String owner) {
        return "#=== list " + name + "\nreal_name = '" + name + "'\nhost_name = 'owned.example'\nowner = ['" + owner
                + "']\n#=== members " + name + "\n";
    }

    private static void preview(Console console, String policy) {
        Locator change = console.page().locator(".change");
        change.locator("input[name=all]").check();
        change.locator("select[name=setPolicy]").selectOption(policy);
        console.press("Show what would change");
    }

    private static void addDomain(Console console, String name, String exposure) {
        console.open("/domains/edit.xhtml").fill("Domain", name).choose("Exposure", exposure).press("Save");
        console.assertPath("/domains/list.xhtml");
    }

    private static void addList(Console console, String name, String domain, String policy) {
        console.open("/lists/edit.xhtml").fill("Name", name).choose("List domain", domain)
                .choose("Who may post", policy).press("Save");
        console.assertPath("/lists/list.xhtml");
    }

    private static String answer(SmtpClient client, String sender, String list) {
        client.send("XFORWARD ADDR=203.0.113.78");
        client.send("MAIL FROM:<" + sender + ">");
        String reply = client.send("RCPT TO:<" + list + ">");
        client.send("RSET");
        return reply;
    }
}
