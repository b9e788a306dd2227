package org.sekisho.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core what of the page that a window shows keeps somebody out. */
final class Axe {

    private static final String SOURCE = "/axe.min.js";
    private static final String SERIOUS = """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations']});
              return found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v =>
                v.impact + ' ' + v.id + ': ' + v.help + '\\n' + v.nodes.slice(0, 5).map(n =>
                  '    ' + n.target.join(' ') + '  ' + (n.any[0] ? n.any[0].message : '')).join('\\n'));
            }
            """;

    private Axe() {
    }

    /** The serious and critical problems, each with the elements that have it. */
    @SuppressWarnings("unchecked")
    static List<String> problems(Page page) {
        page.evaluate(source());
        return (List<String>) page.evaluate(SERIOUS);
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream(SOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
