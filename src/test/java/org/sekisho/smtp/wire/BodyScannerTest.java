package org.sekisho.smtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.smtp.wire.BodyScanner.Forbidden;

class BodyScannerTest {

    private static final String END = "\r\n.\r\n";

    /** How many octets belong to the message, whether it ended, and what was forbidden. */
    private record Outcome(int octets, boolean ended, Optional<Forbidden> forbidden) {
    }

    @ParameterizedTest
    @ValueSource(strings = {".\r\n", "a\r\n.\r\n", "..\r\n.\r\n", "\r\n\r\n.\r\n", "a\r\r\n.\r\n", "\r.\r\n\r\n.\r\n",
        ".\rx\r\n.\r\n", "\0.\r\n.\0\r\n.\r\n", ".\r\n"})
    void endsAtTheFirstLoneDot(String message) {
        assertThat(scan(message + "QUIT\r\n", 1 << 20)).isEqualTo(new Outcome(message.length(), true, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n.\n", "a\n.\r\n", "a\r\n.\n", ".\n", "\n"})
    void forbidsABareLf(String message) {
        assertThat(scan(message + "x" + END + "QUIT\r\n", 1 << 20))
                .isEqualTo(new Outcome(message.length() + 6, true, Optional.of(Forbidden.BARE_LF)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\n.\r\r\n", "a\r\n.\r\r\r\n", ".\r\r\n", ".\r\rx"})
    void forbidsAReturnAfterALoneDot(String message) {
        assertThat(scan(message + "x" + END, 1 << 20))
                .isEqualTo(new Outcome(message.length() + 6, true, Optional.of(Forbidden.DOT_CR_CR)));
    }

    @Test
    void waitsForAnEndThatHasNotCome() {
        assertThat(scan("QUIT\r\n", 3)).isEqualTo(new Outcome(6, false, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {8189, 8190, 8191, 8192, 8193, 8194, 32765, 32766, 32767, 32768, 32769, 32770})
    void findsEndAndForbiddenAcrossTheBordersOfChunks(int offset) {
        for (int chunk : new int[] {8192, 32768}) {
            String text = "x".repeat(offset);
            assertThat(scan(text + END + "NOOP\r\n", chunk))
                    .isEqualTo(new Outcome(offset + 5, true, Optional.empty()));
            for (String smuggle : new String[] {"\n.\n", "\n.\r\n", "\r\n.\n", "\r\n.\r\r\n", "\r\n.\r\r\r\n"}) {
                Outcome outcome = scan(text + smuggle + "RCPT TO:<x>" + END, chunk);
                assertThat(outcome.forbidden()).as(smuggle).isPresent();
                assertThat(outcome.octets()).isEqualTo(offset + smuggle.length() + 11 + 5);
            }
        }
    }

    @Property(tries = 2000)
    void agreesWithAPlainSearchWhateverTheChunks(@ForAll("messages") String message, @ForAll @IntRange(min = 1, max = 9) int chunk) {
        int end = ("\r\n" + message).indexOf(END);
        Outcome outcome = scan(message, chunk);
        assertThat(outcome.ended()).isEqualTo(end >= 0);
        assertThat(outcome.octets()).isEqualTo(end >= 0 ? end + 3 : message.length());
        String ours = "\r\n" + message.substring(0, outcome.octets());
        boolean bareLf = ours.matches("(?s).*(?<!\r)\n.*");
        assertThat(outcome.forbidden().isPresent()).isEqualTo(bareLf || ours.contains("\r\n.\r\r"));
    }

    @Property(tries = 300)
    void neverThrowsAndNeverCountsTooMuch(@ForAll byte[] bytes) {
        BodyScanner scanner = new BodyScanner();
        assertThat(scanner.scan(bytes, bytes.length)).isBetween(0, bytes.length);
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries.strings().withChars('\r', '\n', '.', 'x').ofMaxLength(40)
                .map(text -> text.replace("xx", "\r\n"));
    }

    private static Outcome scan(String text, int chunk) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        BodyScanner scanner = new BodyScanner();
        int octets = 0;
        for (int from = 0; from < bytes.length && !scanner.hasEnded(); from += chunk) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + chunk));
            octets += scanner.scan(part, part.length);
        }
        return new Outcome(octets, scanner.hasEnded(), scanner.forbidden());
    }
}
