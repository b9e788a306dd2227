package org.sekisho.e2e;

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
     * The pages that an administrator can open, as they stand in the source tree; pages about one thing are about the
     * thing of the number 1 and about a new one.
     */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).map(ROOT::relativize)
                    .filter(file -> !file.startsWith("WEB-INF")).map(file -> "/" + file)
                    .filter(page -> !WITHOUT_LOGIN.contains(page) && !page.equals(DEMO)).sorted()
                    .flatMap(ConsolePages::withNumber).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> withNumber(String page) {
        if (page.endsWith("/show.xhtml")) {
            return Stream.of(page + "?id=1");
        }
        boolean isOfOneThing = page.endsWith("/edit.xhtml") && !page.startsWith("/inside");
        return isOfOneThing ? Stream.of(page, page + "?id=1") : Stream.of(page);
    }
}
