package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists from a file: looked at, taken whole, or refused whole. */
@ExtendWith(RunningConsole.class)
class MailmanUploadIT {

    private static final String PAGE = "/mailman/upload.xhtml";

    private final Scratch scratch = new Scratch("upload");

    @AfterEach
    void removeTheDirectory() {
        scratch.close();
    }

    @Test
    void anExportOfMailman21IsShownAndThenTaken(RunningConsole.Visit visit) throws IOException {
        String export = Files.readString(Path.of("src/test/resources/mailman/export21.txt"))
                .replace("MLEX.my.domain", "old.example");
        try (Console console = visit.administrator("en-US")) {
            console.mindLooks().open("/domains/edit.xhtml").fill("Domain", "old.example").choose("Exposure", "External")
                    .choose("List manager", "Mailman 2.1 (pipe)").press("Save");
            look(console, export);
            assertThat(console.text()).contains("club@old.example", "“@other” is neither an address nor a pattern",
                    "There is no list domain nowhere.example here", "one list with 2 members.");
            console.open("/lists/list.xhtml");
            assertThat(console.text()).doesNotContain("club@old.example");
            look(console, export).press("Import");
            console.assertPath("/mailman/list.xhtml");
            assertThat(console.sentences()).containsExactly("The lists are imported.");
            assertThat(console.text()).contains("New list", "club@old.example");
            console.open("/lists/list.xhtml");
            assertThat(console.text()).contains("club@old.example").doesNotContain("nowhere.example");
        }
    }

    @Test
    void hostileOversizedAndBrokenFilesAreRefusedWhole(RunningConsole.Visit visit) {
        try (Console console = visit.administrator("en-US")) {
            console.open("/domains/edit.xhtml").fill("Domain", "half.example").choose("Exposure", "External").press("Save");
            String good = "#=== list good\nhost_name = 'half.example'\n";
            assertThat(refusal(console, (good + "#=== list bad\nhost_name = __import__('os').name\n")
                    .getBytes(StandardCharsets.UTF_8))).contains("line 4", "Nothing was taken");
            assertThat(refusal(console, (good + "description = '\u3042'\n").getBytes(Charset.forName("EUC-JP"))))
                    .contains("not text in UTF-8");
            assertThat(refusal(console, "x".repeat(8_500_000).getBytes(StandardCharsets.UTF_8))).contains("too large");
            assertThat(refusal(console, "good@half.example,a@b.example\ngood@half.example,a b\n"
                    .getBytes(StandardCharsets.UTF_8))).contains("line 2");
            console.open("/lists/list.xhtml");
            assertThat(console.text()).doesNotContain("good@half.example");
        }
    }

    private Console look(Console console, String export) {
        Path file = scratch.root().resolve("export.txt");
        Scratch.write(file, export);
        console.open(PAGE).page().setInputFiles("input[type=file]", file);
        return console.press("Look at what would be imported");
    }

    private String refusal(Console console, byte[] export) {
        Path file = scratch.root().resolve("export.txt");
        try {
            Files.write(file, export);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        console.open(PAGE).page().setInputFiles("input[type=file]", file);
        console.press("Look at what would be imported");
        return console.sentenceAt("The file");
    }
}
