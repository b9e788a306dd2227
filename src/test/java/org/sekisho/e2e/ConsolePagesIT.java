package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both languages and both colours, on a telephone and on a desk. */
@ExtendWith(RunningConsole.class)
class ConsolePagesIT {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final long MEGABYTE = 1_000_000;
    private static final String MENU_IS_ONE_LINE = """
            more => {
                const menu = document.querySelector('#navigation > ul');
                const added = menu.firstElementChild.cloneNode(true);
                added.querySelector('a').textContent = more;
                menu.appendChild(added);
                const tops = new Set(Array.from(menu.children).map(entry => entry.getBoundingClientRect().top));
                added.remove();
                return tops.size === 1;
            }
            """;

    @ParameterizedTest
    @CsvSource({"en-US, light", "en-US, dark", "ja-JP, light", "ja-JP, dark"})
    void everyPageSpeaksTheLanguageFitsTheWindowAndKeepsNobodyOut(String locale, String theme,
            RunningConsole.Visit visit) {
        visit.fill();
        Words words = new Words(locale);
        List<String> findings = new ArrayList<>();
        try (Console console = visit.administrator(locale)) {
            console.wear(theme);
            for (String path : ConsolePages.all(console)) {
                console.open(path);
                List<String> here = new ArrayList<>(words(console, locale.substring(0, 2)));
                here.addAll(Looks.problems(console.page()));
                here.addAll(menu(console.page(), words.of("navigation.demo")));
                here.forEach(finding -> findings.add(path + ": " + finding));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theDoorsBeforeTheLoginKeepNobodyOut(RunningConsole.Visit visit) {
        try (Console console = visit.stranger()) {
            for (String path : List.of("/login.xhtml", "/setup.xhtml")) {
                assertThat(Looks.problems(console.open(path).page())).as(path).isEmpty();
            }
        }
    }

    /** Whether the menu keeps to one line on a small desk, also with what the demo adds to it. */
    private static List<String> menu(Page page, String more) {
        page.setViewportSize(1280, 900);
        Object isOneLine = page.evaluate(MENU_IS_ONE_LINE, more);
        return Boolean.TRUE.equals(isOneLine) ? List.of() : List.of("the menu takes more than one line");
    }

    @Test
    void theFirstPageWeighsLessThanAMegabyteAndComesCompressed(RunningConsole.Visit visit) {
        try (Console console = visit.administrator()) {
            List<Request> requests = new ArrayList<>();
            console.page().onRequestFinished(requests::add);
            console.open("/index.xhtml").page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(requests).hasSizeGreaterThan(5);
            assertThat(requests.stream().mapToLong(request -> request.sizes().responseBodySize).sum()).isLessThan(MEGABYTE);
            assertThat(requests).filteredOn(request -> request.url().contains("/jakarta.faces.resource/css/"))
                    .isNotEmpty().allMatch(request -> "gzip".equals(request.response().headerValue("Content-Encoding")));
            assertThat(requests).filteredOn(request -> request.url().endsWith("/index.xhtml"))
                    .singleElement().matches(request -> request.response().headerValue("Content-Encoding") == null);
        }
    }

    private static List<String> words(Console console, String language) {
        List<String> findings = new ArrayList<>();
        if (!language.equals(console.page().locator("html").getAttribute("lang"))) {
            findings.add("not in " + language);
        }
        if ((console.page().title() + console.page().locator("body").innerText()).contains("???")) {
            findings.add("a text is missing");
        }
        if (JAPANESE.matcher(console.text()).find() != language.equals("ja")) {
            findings.add("words of another language than " + language + ": " + console.text());
        }
        return findings;
    }
}
