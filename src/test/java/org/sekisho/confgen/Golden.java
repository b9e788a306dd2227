package org.sekisho.confgen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares generated files with the ones kept under {@code src/test/resources/golden}. With
 * {@code -Dgolden.update=true} it writes them instead: look at {@code git diff} before you commit.
 */
final class Golden {

    private static final Path ROOT = Path.of("src", "test", "resources", "golden");

    private Golden() {
    }

    /** The directory holds exactly these files with exactly these texts. */
    static void assertSame(String directory, List<GeneratedFile> files) throws IOException {
        Path golden = ROOT.resolve(directory);
        if (Boolean.getBoolean("golden.update")) {
            write(golden, files);
        }
        try (Stream<Path> kept = Files.list(golden)) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files.stream().map(GeneratedFile::name).toList());
        }
        for (GeneratedFile file : files) {
            assertThat(file.text()).as(directory + "/" + file.name())
                    .isEqualTo(Files.readString(golden.resolve(file.name())));
        }
    }

    private static void write(Path golden, List<GeneratedFile> files) throws IOException {
        Files.createDirectories(golden);
        for (GeneratedFile file : files) {
            Files.writeString(golden.resolve(file.name()), file.text());
        }
    }
}
