package org.sekisho.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that is not closed takes every rule after it away, and a browser says nothing. */
class StyleSheetsTest {

    private static final Path SHEETS = House.PAGES.resolve("resources/css");

    @ParameterizedTest
    @ValueSource(strings = {"colours.css", "layout.css", "parts.css"})
    void closesEveryRuleBeforeTheNextBegins(String name) throws IOException {
        assertThat(isClosed(Files.readString(SHEETS.resolve(name)))).isTrue();
    }

    @Test
    void findsARuleThatIsNotClosed() {
        assertThat(isClosed(".a {\n  color: red;\n}\n\n.b {\n}\n")).isTrue();
        assertThat(isClosed(".a {\n  color: red;\n.b {\n}\n}\n")).isFalse();
        assertThat(isClosed(".a {\n  color: red;\n")).isFalse();
    }

    /** What is within braces is indented. */
    private static boolean isClosed(String sheet) {
        long depth = 0;
        for (String line : sheet.lines().toList()) {
            boolean isAtTheMargin = !line.isBlank() && !line.startsWith(" ") && !line.startsWith("}");
            if (isAtTheMargin && depth > 0) {
                return false;
            }
            depth += line.chars().filter(c -> c == '{').count() - line.chars().filter(c -> c == '}').count();
        }
        return depth == 0;
    }
}
