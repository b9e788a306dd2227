package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** What is odd about the policy stands beside what it is about. */
@ExtendWith(RunningConsole.class)
class ConsoleRemarksIT {

    private static final String INSIDE = "/inside/edit.xhtml";

    @Test
    void aDomainWhoseProofIsOnlyAClaimSaysSo(RunningConsole.Visit visit) {
        try (Console console = visit.administrator(); Console japanese = visit.administrator("ja-JP")) {
            console.open("/domains/edit.xhtml").fill("Domain", "claim.example").choose("Exposure", "Internal")
                    .choose("What proves an insider", "Sender domain alone").press("Save");
            assertThat(remarks(console, "claim.example"))
                    .contains("Takes the sender’s own word for an insider, which anybody can forge.");
            assertThat(remarks(japanese.open("/domains/list.xhtml"), "claim.example"))
                    .contains("送信者の自己申告だけで組織内と見なします。誰でも偽れます。",
                            "組織内と証明できる人がいません: 組織内のドメインが定義されていません");
            console.follow("claim.example").press("Delete").press("Yes, do it");
        }
    }

    @Test
    void anInsideNetworkWithATrustedRelayInItSaysSo(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open(INSIDE)) {
            assertThat(console.page().locator("#remarks .remark").count()).isZero();
            console.fill("Inside networks", "192.0.2.0/24").fill("Trusted relays", "192.0.2.25").press("Save");
            assertThat(console.page().locator("#remarks .remark").allInnerTexts()).singleElement().asString().contains(
                    "The inside network 192.0.2.0/24 contains the trusted relay 192.0.2.25/32, whose mail still proves nothing.");
            console.fill("Inside networks", "").fill("Trusted relays", "").press("Save");
            assertThat(console.page().locator("#remarks .remark").count()).isZero();
        }
    }

    @Test
    void aSetThatMeansNobodySaysSo(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            console.open("/sets/edit.xhtml").fill("Name", "nobody").press("Save");
            assertThat(remarks(console, "nobody")).containsExactly("Nobody is in this set.");
            console.follow("nobody").fill("Entries", "/.*@safe.example/").press("Save");
            assertThat(remarks(console, "nobody")).singleElement().asString()
                    .startsWith("The pattern /.*@safe.example/ also means ").endsWith("; write @safe.example.");
            console.follow("nobody").press("Delete").press("Yes, do it");
        }
    }

    @Test
    void theRulesThatNoMailHitAreShownOnTheirOwn(RunningConsole.Visit visit) {
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            console.open("/domains/edit.xhtml").fill("Domain", "idle.example").choose("Exposure", "Internal").press("Save");
            console.open("/lists/edit.xhtml").fill("Name", "board").choose("List domain", "idle.example (Internal)")
                    .press("Save");
            for (String sender : List.of("often@idle.example.net", "never@idle.example.net")) {
                console.open("/rules/edit.xhtml").choose("Applies to", "List board@idle.example").fill("Senders", sender)
                        .fill("Note", "about " + sender).press("Save");
                console.assertPath("/rules/list.xhtml");
            }
            outsider.send("MAIL FROM:<often@idle.example.net>");
            assertThat(outsider.send("RCPT TO:<board@idle.example>")).startsWith("250 ");
            await().untilAsserted(() -> {
                console.open("/rules/list.xhtml?list=board@idle.example").follow("Rules never hit");
                assertThat(console.page().url()).contains("idle=true");
                assertThat(console.page().locator("#main tbody tr", new Page.LocatorOptions().setHasText("board@idle.example"))
                        .allInnerTexts()).singleElement().asString()
                        .contains("about never@idle.example.net", "Would hold for none of the ");
            });
            assertThat(console.text()).contains("the mail of the last 30 days");
            console.follow("All rules");
            assertThat(console.text()).contains("about often@idle.example.net", "about never@idle.example.net");
        }
    }

    private static List<String> remarks(Console console, String name) {
        return console.page().locator("#main tbody tr", new Page.LocatorOptions().setHasText(name)).first()
                .locator(".remark").allInnerTexts().stream().map(String::strip).toList();
    }
}
