package org.sekisho.admin.mailman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.policy.rules.SenderTerm;

class PatternReadingTest {

    @Test
    void anAddressIsAnAddress() {
        assertThat(PatternReading.of("Partner@Elsewhere.example")).contains("partner@elsewhere.example");
    }

    @ParameterizedTest
    @CsvSource({"^.*@my\\.domain$, a@my.domain", "^.*@my\\.domain, a@my.domain", "^.*@my\\.domain, a@my.domain.evil.example",
            "^bot, bot-7@elsewhere.example", "^a@x|b@, b@y.example", "^a@x\\.example|b@y$, a@x.example.org",
            "^[^@]+@(.+\\.)?my\\.domain$, a@sub.my.domain", "^.*@.*, x@y.example"})
    void aPatternMatchesWhatMailmanWouldMatch(String pattern, String sender) {
        assertThat(looksAt(pattern, sender)).isTrue();
        assertThat(matches(pattern, sender)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"^.*@my\\.domain$, a@my.domain.evil.example", "^bot, robot@elsewhere.example", "^a@x|b@, cb@y.example",
            "^.*@my\\.domain$, a@evilmy.domain"})
    void aPatternLetsByWhatMailmanWouldLetBy(String pattern, String sender) {
        assertThat(looksAt(pattern, sender)).isFalse();
        assertThat(matches(pattern, sender)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@otherlist", "not an address", "", "^(?=look)ahead", "^(a)\\1$", "^[", "^a\nb@c.example$",
            "a@b@c.example", "^a\u0000$"})
    void whatMeansNothingHereIsLeftOut(String entry) {
        assertThat(PatternReading.of(entry)).isEmpty();
    }

    @Test
    void aPatternOfAnyLengthIsLeftOut() {
        assertThat(PatternReading.of("^" + "a".repeat(2000))).isEmpty();
    }

    /** Python's re.match: from the start, not to the end. */
    private static boolean looksAt(String pattern, String sender) {
        return Pattern.compile(pattern).matcher(sender).lookingAt();
    }

    private static boolean matches(String entry, String sender) {
        SenderTerm.Matching term = (SenderTerm.Matching) SenderTerm.of(PatternReading.of(entry).orElseThrow());
        return term.pattern().matches(sender);
    }
}
