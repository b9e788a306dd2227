package org.sekisho.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RarePartTest {

    @ParameterizedTest
    @CsvSource({
        "s123.example, s123.",
        "@mail.s123.example, @mail.s123.",
        "user@kyoto.ac.jp, user@kyoto.",
        "cc.kyoto.ac.jp, cc.kyoto.",
        "example.com, example.",
        "user@example.co.jp, user@example."})
    void leavesOutTheEndOfADomain(String word, String part) {
        assertThat(RarePart.of(word)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({"u1234567@", "stranger", "192.0.2.7", "s1.example", "x.jp", "abcd-1234", "2001:db8::1", "example."})
    void leavesAloneWhatIsNoDomainOrTooShort(String word) {
        assertThat(RarePart.of(word)).isEqualTo(word);
    }
}
