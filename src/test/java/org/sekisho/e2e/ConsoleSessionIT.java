package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to a form that somebody left open: it gives a sentence, and keeps what was typed. */
@ExtendWith(RunningConsole.class)
class ConsoleSessionIT {

    private static final String KEEP_WHAT_IS_SAID = """
            () => new MutationObserver(changes => sessionStorage.setItem('said', changes[0].target.textContent))
                .observe(document.getElementById('busy'), {childList: true})
            """;

    @Test
    void aStaleEditIsNotSavedAndKeepsWhatWasTyped(RunningConsole.Visit visit) {
        try (Console slow = visit.administrator(); Console fast = slow.another()) {
            addDomain(fast, "stale.example");
            slow.open("/domains/list.xhtml").follow("stale.example");
            fast.open("/domains/list.xhtml").follow("stale.example").choose("Mode", "Monitor").press("Save");
            slow.choose("List manager", "Mailman 2.1 (pipe)").press("Save");
            slow.assertPath("/domains/edit.xhtml");
            assertThat(slow.sentences()).singleElement().asString().startsWith("Somebody else changed or deleted this");
            assertThat(slow.field("List manager").inputValue()).isEqualTo("MAILMAN21");
            fast.open("/domains/list.xhtml").follow("stale.example");
            assertThat(fast.field("List manager").inputValue()).isEqualTo("MAILMAN3");
            assertThat(fast.field("Mode").inputValue()).isEqualTo("MONITOR");
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenInAnyForm(RunningConsole.Visit visit) {
        try (Console slow = visit.administrator(); Console fast = slow.another()) {
            addDomain(fast, "meanwhile.example");
            fast.open("/lists/edit.xhtml").fill("Name", "meeting").choose("List domain", "meanwhile.example (External)").press("Save");
            fast.assertPath("/lists/list.xhtml");
            fast.open("/sets/edit.xhtml").fill("Name", "meanwhile").fill("Entries", "a@x.example").press("Save");
            fast.open("/rules/edit.xhtml").choose("Applies to", "List meeting@meanwhile.example")
                    .fill("Senders", "b@x.example").press("Save");
            assertKept(slow, fast, "Description", console -> console.open("/lists/list.xhtml?q=meanwhile.example")
                    .follow("meeting@meanwhile.example").follow("Edit"));
            assertKept(slow, fast, "Inside sender domains", console -> console.open("/inside/edit.xhtml"));
            assertKept(slow, fast, "Note", console -> console.open("/sets/list.xhtml").follow("meanwhile"));
            assertKept(slow, fast, "Note", console -> {
                console.open("/rules/list.xhtml?list=meeting@meanwhile.example").page().locator("#main tbody tr",
                        new Page.LocatorOptions().setHasText("b@x.example")).getByText("Edit").click();
                console.page().waitForURL("**/rules/edit.xhtml?id=*");
                return console;
            });
        }
    }

    /** Two people open the same thing; who saves last is told, and finds the own words in the field. */
    private static void assertKept(Console slow, Console fast, String field, UnaryOperator<Console> open) {
        open.apply(slow);
        open.apply(fast).fill(field, "was.faster.example").press("Save");
        slow.fill(field, "typed.slowly.example").press("Save");
        assertThat(slow.sentences()).singleElement().asString().startsWith("Somebody else changed or deleted this");
        assertThat(slow.field(field).inputValue()).isEqualTo("typed.slowly.example");
        assertThat(open.apply(fast).field(field).inputValue()).isEqualTo("was.faster.example");
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackAfterTheLoginWithWhatWasTyped(RunningConsole.Visit visit) {
        try (Console console = visit.administrator("en-US").open("/rules/edit.xhtml")) {
            console.fill("Senders", "late@elsewhere.example").choose("Then", "Defer").fill("Note", "after lunch");
            console.loseSession().press("Save");
            console.assertPath("/login.xhtml");
            console.fill("Login", "admin").fill("Password", RunningConsole.PASSWORD).press("Log in");
            console.assertPath("/rules/edit.xhtml");
            assertThat(console.sentences()).singleElement().asString().contains("your session had ended");
            assertThat(console.field("Senders").inputValue()).isEqualTo("late@elsewhere.example");
            assertThat(console.field("Then").inputValue()).isEqualTo("DEFER");
            assertThat(console.field("Note").inputValue()).isEqualTo("after lunch");
            console.press("Save");
            console.assertPath("/rules/list.xhtml");
            assertThat(console.text()).contains("late@elsewhere.example");
        }
    }

    @Test
    void aListWhosePageOutlivedItsSessionKeepsItsDomainAndItsPolicy(RunningConsole.Visit visit) {
        try (Console console = visit.administrator("en-US")) {
            addDomain(console, "a-first.example");
            addDomain(console, "session.example");
            console.open("/lists/edit.xhtml").fill("Name", "late").choose("List domain", "session.example (External)")
                    .choose("Who may post", "Members");
            console.loseSession().press("Save");
            console.fill("Login", "admin").fill("Password", RunningConsole.PASSWORD).press("Log in");
            console.assertPath("/lists/edit.xhtml");
            console.page().waitForFunction("() => document.getElementById('form:postingPolicy').value === 'MEMBERS'");
            assertThat(console.field("Name").inputValue()).isEqualTo("late");
            console.press("Save");
            console.assertPath("/lists/list.xhtml");
            assertThat(console.text()).contains("late@session.example");
        }
    }

    @ParameterizedTest
    @MethodSource("org.sekisho.e2e.Words#languages")
    void listsThatWerePickedStayPickedThroughALogin(String language, RunningConsole.Visit visit) {
        visit.fill();
        Words words = new Words(language);
        try (Console console = visit.administrator(language).open("/lists/list.xhtml?q=committee@pages")) {
            console.page().locator("input[name=pick]").check();
            console.page().locator("select[name=setMode]").selectOption("MONITOR");
            console.loseSession().press(words.of("impact.show"));
            console.fill(words.of("login.login"), "admin").fill(words.of("login.password"), RunningConsole.PASSWORD)
                    .press(words.of("login.enter"));
            console.assertPath("/lists/list.xhtml");
            assertThat(console.sentences()).singleElement().isEqualTo(words.of("layout.expired"));
            assertThat(console.page().locator("input[name=pick]").isChecked()).isTrue();
            assertThat(console.page().locator("select[name=setMode]").inputValue()).isEqualTo("MONITOR");
            console.press(words.of("impact.show"));
            assertThat(console.page().locator("#impact").innerText()).contains(words.of("impact.refused"));
        }
    }

    @Test
    void aFormThatIsPostedTwiceIsSavedOnce(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/domains/edit.xhtml")) {
            console.fill("Domain", "double.example").page().evaluate(
                    "() => { const save = document.getElementById('form:save'); save.click(); save.click(); }");
            console.page().waitForURL("**/domains/list.xhtml");
            assertThat(console.page().getByText("double.example", new Page.GetByTextOptions()
                    .setExact(true)).count()).isOne();
            assertThat(console.sentences()).containsExactly("double.example is saved.");
        }
    }

    @Test
    void whatTakesLongSaysThatItIsUnderWay(RunningConsole.Visit visit) {
        try (Console console = visit.administrator().open("/rules/edit.xhtml")) {
            console.page().route("**/rules/edit.xhtml", route -> {
                LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                route.resume();
            });
            console.page().evaluate(KEEP_WHAT_IS_SAID);
            console.fill("Senders", "slow@elsewhere.example").press("Show what would change");
            console.page().locator("#impact").waitFor();
            assertThat(console.page().evaluate("() => sessionStorage.getItem('said')")).isEqualTo("Working on it …");
            assertThat(console.page().locator("#busy").textContent()).isEmpty();
        }
    }

    private static void addDomain(Console console, String name) {
        console.open("/domains/edit.xhtml").fill("Domain", name).choose("Exposure", "External").press("Save");
        console.assertPath("/domains/list.xhtml");
    }
}
