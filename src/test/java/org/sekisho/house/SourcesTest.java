package org.sekisho.house;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JODATIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read from the source text itself. */
class SourcesTest {

    private static final int LONGEST_CLASS = 300;
    private static final String PLAQUE = "package-info.java";
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
    private static final List<String> NEVER = List.of("Thread" + ".sleep(", "TO" + "DO", "FIX" + "ME",
            "printStack" + "Trace(");
    private static final List<String> NEVER_IN_TESTS = List.of("@Dis" + "abled", "assume" + "That(",
            "assume" + "True(", "assume" + "False(", "Assu" + "mptions");

    @Test
    void everyPackageHasItsPlaqueWithNumberedPromises() {
        List<Path> packages = House.files(House.MAIN, ".java").stream().map(Path::getParent).distinct().toList();
        assertThat(packages).allSatisfy(folder -> {
            assertThat(folder.resolve(PLAQUE)).exists();
            assertThat(House.read(folder.resolve(PLAQUE))).as("%s", folder).contains("R1 ").contains("Next door");
        });
    }

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        assertThat(sources()).allSatisfy(file ->
                assertThat(House.read(file).lines().count()).as("lines of %s", file).isLessThanOrEqualTo(LONGEST_CLASS));
    }

    @Test
    void noCodeSleepsSwallowsOrIsLeftForLater() {
        assertThat(sources()).allSatisfy(file -> {
            String text = House.read(file);
            assertThat(text).as("%s", file).doesNotContain(NEVER);
            assertThat(EMPTY_CATCH.matcher(text).find()).as("empty catch in %s", file).isFalse();
        });
    }

    @Test
    void noTestIsSkipped() {
        assertThat(House.files(House.TESTS, ".java")).allSatisfy(file ->
                assertThat(House.read(file)).as("%s", file).doesNotContain(NEVER_IN_TESTS));
    }

    @Test
    void nobodyWritesToTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(House.classes());
    }

    @Test
    void exceptionsHaveNames() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.allowEmptyShould(true).check(House.classes());
        NO_CLASSES_SHOULD_USE_JODATIME.allowEmptyShould(true).check(House.classes());
    }

    @Test
    void everySourceFileIsUtf8WithoutTabsAndWithAFinalNewline() {
        assertThat(sources()).allSatisfy(file -> {
            assertThat(House.read(file)).as("%s", file).doesNotContain("\t").endsWith("\n");
            assertThat(Files.size(file)).as("%s", file).isPositive();
        });
    }

    private static List<Path> sources() {
        return Stream.of(House.MAIN, House.TESTS).flatMap(root -> House.files(root, ".java").stream()).toList();
    }
}
