package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.confgen.Plans;

/** What was printed on the servers is handed in on the page, compared and forgotten again. */
@ExtendWith(RunningConsole.class)
class DriftPageIT {

    private final Scratch scratch = new Scratch("drift-page");
    private final Path state = scratch.root().resolve("state.txt");

    @AfterEach
    void removeTheDirectory() {
        scratch.close();
    }

    @Test
    void anUploadedStateIsComparedAndABadOneLeavesItAsItIs(RunningConsole.Visit visit) {
        visit.fill();
        writeState();
        try (Console console = visit.administrator()) {
            upload(console, state);
            assertThat(console.sentences()).containsExactly("It is compared.");
            assertThat(console.text()).contains("pages.example", "Mail for this list domain is refused as relaying.",
                    "Never handed in, so not judged:");
            upload(console, Path.of("pom.xml"));
            assertThat(String.join(" ", console.sentences()) + console.sentenceAt("The file state.txt"))
                    .contains("this is not what state.sh prints");
            Scratch.write(state, "#=== sekisho postconf-n\n" + "x".repeat(5_000_000));
            upload(console, state);
            assertThat(console.sentenceAt("The file state.txt")).contains("too large");
            assertThat(console.open("/drift/list.xhtml").text()).contains("pages.example");
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, light", "en-US, dark", "ja-JP, light", "ja-JP, dark"})
    void whatIsForgottenIsAskedOnceAndSaysWhatGoes(String locale, String theme, RunningConsole.Visit visit) {
        visit.fill();
        writeState();
        Words words = new Words(locale);
        try (Console console = visit.administrator(locale)) {
            console.wear(theme).mindLooks().open("/drift/list.xhtml").page().setInputFiles("input[type=file]", state);
            console.press(words.of("drift_list.take"));
            assertThat(console.text()).contains("pages.example");
            assertThat(console.askAndSayNo(words.of("drift_list.forget"))).contains(words.of("drift_list.forgetConfirm", parts()));
            assertThat(console.open("/drift/list.xhtml").text()).contains("pages.example");
            console.press(words.of("drift_list.forget")).press(words.of("layout.yes"));
            assertThat(console.sentences()).containsExactly(words.of("drift_list.forgotten"));
            assertThat(console.text()).doesNotContain("pages.example").contains("state.sh");
        }
    }

    private void writeState() {
        PostfixDirectory postfix = new PostfixDirectory(scratch);
        postfix.install(Plans.debian());
        Scratch.write(state, DriftIT.state(postfix));
    }

    /** How many parts the script has printed. */
    private long parts() {
        return Scratch.read(state).lines().filter(line -> line.startsWith("#=== sekisho ")).count();
    }

    private static void upload(Console console, Path file) {
        console.open("/drift/list.xhtml").page().setInputFiles("input[type=file]", file);
        console.press("Compare");
    }
}
