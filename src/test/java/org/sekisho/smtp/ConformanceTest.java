package org.sekisho.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every number of the conformance list is shown by a test, or stands among the exceptions of docs/standards.md. */
class ConformanceTest {

    private static final Set<Integer> ALL = IntStream.rangeClosed(1, 76).boxed().collect(Collectors.toSet());
    /** Those that only a real Postfix shows. */
    private static final Set<Integer> WITH_POSTFIX = Set.of(1, 4, 5, 6, 7, 8, 9, 10, 13, 23, 24, 26, 27, 28, 29, 30, 31,
            33, 34, 36, 37, 44, 50, 60, 61);
    private static final Pattern ANNOTATION = Pattern.compile("@Checks\\(\\{?([\\d, ]+)}?\\)");
    private static final Pattern CONVERSATION = Pattern.compile("(?m)^# checks? ([\\d, ]+)");
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^\\| ([\\d, ]+) \\| (?:Partial|Not met) \\|");

    @Test
    void everyCheckIsShownOrIsAnException() {
        Set<Integer> known = shown(Path.of("src/test/java"), ".java", ANNOTATION);
        known.addAll(shown(Path.of("src/test/resources/conversations"), ".smtp", CONVERSATION));
        assertThat(known).isSubsetOf(ALL);
        known.addAll(exceptions());
        assertThat(known).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void whatOnlyARealPostfixShowsIsShownWithOne() {
        assertThat(shown(Path.of("src/test/java/org/sekisho/e2e"), "IT.java", ANNOTATION)).containsAll(WITH_POSTFIX);
    }

    @Test
    void everyExceptionIsANumberOfTheList() {
        assertThat(exceptions()).isNotEmpty().isSubsetOf(ALL);
    }

    private static Set<Integer> exceptions() {
        return numbers(read(Path.of("docs/standards.md")), EXCEPTION);
    }

    private static Set<Integer> shown(Path folder, String suffix, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> chosen = files.filter(file -> file.toString().endsWith(suffix)).toList();
            Set<Integer> numbers = new TreeSet<>();
            chosen.forEach(file -> numbers.addAll(numbers(read(file), pattern)));
            return numbers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<Integer> numbers(String text, Pattern pattern) {
        return pattern.matcher(text).results().flatMap(found -> Stream.of(found.group(1).trim().split("[, ]+")))
                .map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
