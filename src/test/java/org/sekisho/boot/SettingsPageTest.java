package org.sekisho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsPageTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void theReferencePageSaysOfEverySettingWhatTheProgramSays(Setting setting) throws IOException {
        String fallback = setting.fallback().isEmpty() ? "empty" : "`" + setting.fallback() + "`";
        assertThat(Files.readString(Path.of("docs/reference/settings.md")))
                .contains("| `" + setting.variable() + "` | " + fallback + " | " + setting.sentence() + " |");
    }
}
