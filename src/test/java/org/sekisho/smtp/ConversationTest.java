package org.sekisho.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Carries out every written conversation; the first line of its file says what it shows. */
class ConversationTest {

    private static final Path FOLDER = Path.of("src/test/resources/conversations");

    @TestFactory
    List<DynamicTest> holdsEveryWrittenConversation() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".smtp")).sorted().map(ConversationTest::test).toList();
        }
    }

    private static DynamicTest test(Path file) {
        return DynamicTest.dynamicTest(titleOf(file), file.toUri(), () -> {
            try (Conversation conversation = new Conversation(file)) {
                conversation.carryOut();
            }
        });
    }

    private static String titleOf(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("").replaceFirst("^# *", "") + " (" + file.getFileName() + ")";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
