package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be taken is refused at its field, in a sentence, and what was typed stays. */
@ExtendWith(RunningConsole.class)
class ConsoleBadInputIT {

    private static final String LISTS = "/lists/list.xhtml";
    private static final List<String> BAD_DOMAINS = List.of("no dots at all", "lists..example.org", "-lists.example.org",
            "lists.example.org/24", "\"quoted\".example", "<b>lists</b>.example", "リスト 例え.テスト");
    private static final List<String> BAD_NETWORKS =
            List.of("192.0.2.0/33", "192.0.2.1/24", "192.0.2/24", "2001:db8::/129", "mlin.example.org");
    private static final String DOMAINS = "/domains/list.xhtml";

    @Test
    void aBadDomainNameIsRefusedAtItsField(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/domains/edit.xhtml")) {
            console.choose("Exposure", "External");
            for (String name : BAD_DOMAINS) {
                console.fill("Domain", name).press("Save");
                console.assertPath("/domains/edit.xhtml");
                assertThat(console.sentenceAt("Domain"))
                        .isEqualTo("“" + name + "” is not a domain name. Write it like lists.example.org.");
                assertThat(console.field("Domain").inputValue()).isEqualTo(name);
                assertThat(console.field("Exposure").inputValue()).isEqualTo("EXTERNAL");
                assertThat(console.field("Domain").getAttribute("aria-invalid")).isEqualTo("true");
            }
        }
    }

    @Test
    void anEmptyDomainNameIsAskedFor(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/domains/edit.xhtml")) {
            assertThat(console.press("Save").sentenceAt("Domain")).isEqualTo("Please fill in “Domain”.");
        }
    }

    @Test
    void aBadNetworkIsRefusedAtItsField(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/inside/edit.xhtml")) {
            for (String network : BAD_NETWORKS) {
                console.fill("Inside networks", "198.51.100.0/24\n" + network).press("Save");
                assertThat(console.sentenceAt("Inside networks"))
                        .startsWith("“" + network + "” is not a network. Write it in CIDR notation");
                assertThat(console.field("Inside networks").inputValue()).isEqualTo("198.51.100.0/24\n" + network);
            }
            assertThat(console.open("/inside/edit.xhtml").field("Inside networks").inputValue()).isEmpty();
        }
    }

    @Test
    void aBadNetworkInARuleIsRefusedAtItsFieldAndTheOtherFieldsStay(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/rules/edit.xhtml")) {
            console.fill("Client networks", "192.0.2.1/24").fill("Note", "kept").press("Save");
            assertThat(console.sentenceAt("Client networks")).startsWith("“192.0.2.1/24” is not a network.");
            assertThat(console.field("Client networks").inputValue()).isEqualTo("192.0.2.1/24");
            assertThat(console.field("Note").inputValue()).isEqualTo("kept");
        }
    }

    @Test
    void aBadSenderInARuleIsRefusedAtItsField(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/rules/edit.xhtml")) {
            console.fill("Senders", "good@elsewhere.example\n/unclosed(/").press("Save");
            assertThat(console.sentenceAt("Senders")).startsWith("“/unclosed(/” cannot be a sender");
            assertThat(console.field("Senders").inputValue()).isEqualTo("good@elsewhere.example\n/unclosed(/");
        }
    }

    @Test
    void aPatternThatRe2CannotTakeIsRefusedAtItsFieldWithThePartThatItCannotTake(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/rules/edit.xhtml")) {
            console.fill("Senders", "/(?=x)@y/").press("Save");
            assertThat(console.sentenceAt("Senders")).isEqualTo("“/(?=x)@y/” cannot be a sender: /(?=x)@y/ is not an RE2"
                    + " pattern: a look-ahead, which RE2 does not have, at \"(?=\"");
            console.open("/sets/edit.xhtml").fill("Name", "x").fill("Entries", "/(a)\\1@y/").press("Save");
            assertThat(console.sentenceAt("Entries")).isEqualTo("“/(a)\\1@y/” cannot be an entry of a set: /(a)\\1@y/ is not"
                    + " an RE2 pattern: a back-reference, which RE2 does not have, at \"\\1\"");
        }
    }

    @Test
    void aSetThatIsNotThereAndACircleOfSetsAreRefusedAtTheirFields(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/rules/edit.xhtml")) {
            console.fill("Senders", "set:nobodys").press("Save");
            assertThat(console.sentenceAt("Senders")).isEqualTo("There is no sender set nobodys.");
            console.open("/sets/edit.xhtml").fill("Name", "first").fill("Entries", "set:nobodys").press("Save");
            assertThat(console.sentenceAt("Entries")).isEqualTo("There is no sender set nobodys.");
            console.fill("Entries", "@first.example").press("Save");
            console.open("/sets/edit.xhtml").fill("Name", "second").fill("Entries", "set:first").press("Save");
            console.assertPath("/sets/list.xhtml");
            console.follow("first").fill("Entries", "@first.example\nset:second").press("Save");
            assertThat(console.sentenceAt("Entries")).startsWith("Sets cannot name one another in a circle: ")
                    .contains("first > second");
            assertThat(console.field("Entries").inputValue()).isEqualTo("@first.example\nset:second");
        }
    }

    @Test
    void aSecondListOfTheSameNameIsRefusedAtItsField(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            addDomain(console, "twice.example", "Internal");
            addList(console, "twin", "twice.example (Internal)");
            console.assertPath(LISTS);
            addList(console, "Twin", "twice.example (Internal)");
            console.assertPath("/lists/edit.xhtml");
            assertThat(console.sentenceAt("Name")).isEqualTo("The list twin@twice.example exists already.");
            assertThat(console.field("Name").inputValue()).isEqualToIgnoringCase("twin");
            addDomain(console, "twice.example", "External");
            assertThat(console.sentenceAt("Domain")).isEqualTo("twice.example is a list domain already.");
        }
    }

    @Test
    void anInternalListIsNeverOpenToAnyone(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            addDomain(console, "closed.example", "Internal");
            addDomain(console, "open.example", "External");
            console.open("/lists/edit.xhtml").fill("Name", "news").choose("List domain", "open.example (External)")
                    .choose("Who may post", "Anyone").choose("List domain", "closed.example (Internal)");
            assertThat(console.field("Who may post").locator("option").allInnerTexts()).doesNotContain("Anyone");
            assertThat(console.field("Name").inputValue()).isEqualTo("news");
            offerAnyone(console).choose("Who may post", "Anyone").press("Save");
            console.assertPath("/lists/edit.xhtml");
            assertThat(console.sentenceAt("Who may post")).isNotEmpty();
            assertThat(console.field("Name").inputValue()).isEqualTo("news");
        }
    }

    @Test
    void aDomainWithAnOpenListDoesNotBecomeInternal(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            addDomain(console, "opened.example", "External");
            addList(console, "town", "opened.example (External)");
            assertThat(console.text()).contains("Anyone");
            console.open(DOMAINS).follow("opened.example").choose("Exposure", "Internal").press("Save");
            assertThat(console.sentenceAt("Exposure")).startsWith("town@opened.example takes posts from anyone");
        }
    }

    private static void addDomain(Console console, String name, String exposure) {
        console.open("/domains/edit.xhtml").fill("Domain", name).choose("Exposure", exposure).press("Save");
    }

    private static void addList(Console console, String name, String domain) {
        console.open("/lists/edit.xhtml").fill("Name", name).choose("List domain", domain).press("Save");
    }

    /** Puts the choice into the page that the server did not offer. */
    private static Console offerAnyone(Console console) {
        console.field("Who may post").evaluate("choice => choice.add(new Option('Anyone', 'ANYONE'))");
        return console;
    }
}
