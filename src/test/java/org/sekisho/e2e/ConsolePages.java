package org.sekisho.e2e;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every page of the console with something on it. */
final class ConsolePages {

    private static final Path ROOT = Path.of("src/main/webapp");
    private static final List<String> WITHOUT_LOGIN = List.of("/login.xhtml", "/setup.xhtml");
    /** Only there with the demo. */
    private static final String DEMO = "/demo/list.xhtml";

    private ConsolePages() {
    }

    /**
     * The pages that an administrator can open, as they stand in the source tree; pages about one thing are about a new
     * one, and about the first one that the page with all of them leads to. Then the pages with an answer on them.
     */
    static List<String> all(Console console) {
        return Stream.concat(files().stream().flatMap(page -> withThing(console, page)), answers(console)).toList();
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).map(ROOT::relativize)
                    .filter(file -> !file.startsWith("WEB-INF")).map(file -> "/" + file)
                    .filter(page -> !WITHOUT_LOGIN.contains(page) && !page.equals(DEMO)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> withThing(Console console, String page) {
        boolean isOfOneThing = page.endsWith("/edit.xhtml") && !page.startsWith("/inside");
        if (page.endsWith("/show.xhtml")) {
            return Stream.of(page + "?id=" + first(console, page));
        }
        return isOfOneThing ? Stream.of(page, page + "?id=" + first(console, page)) : Stream.of(page);
    }

    /** The number of the first thing that the page with all of them leads to. */
    private static String first(Console console, String page) {
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        return number(console.open(folder + "list.xhtml").page().locator("#main a[href*='" + folder + "'][href*='id=']"), "id");
    }

    private static Stream<String> answers(Console console) {
        String refusal = number(console.open("/rejections/list.xhtml").page().locator("a[href*='allow=']"), "allow");
        return Stream.of("/requests/ask.xhtml?rejection=" + refusal, "/rules/edit.xhtml?allow=" + refusal,
                "/decisions/ask.xhtml?sender=stranger@elsewhere.example&client=192.0.2.7&recipient="
                        + console.open("/lists/list.xhtml").page().locator("#main tbody .column-address a").last().innerText().strip(),
                "/rejections/list.xhtml?q=nothing-has-this-word", "/nowhere.xhtml");
    }

    private static String number(Locator links, String parameter) {
        return links.first().getAttribute("href").replaceFirst(".*[?&]" + parameter + "=(\\d+).*", "$1");
    }
}
