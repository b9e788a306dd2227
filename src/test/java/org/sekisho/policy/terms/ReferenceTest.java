package org.sekisho.policy.terms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void writesFortyBitsAsEightLetters() {
        assertThat(Reference.of(0)).hasToString("0000-0000");
        assertThat(Reference.of(-1)).hasToString("ZZZZ-ZZZZ");
        assertThat(Reference.of(1)).isNotEqualTo(Reference.of(1L << 39));
        assertThat(Reference.of(1L << 40)).isEqualTo(Reference.of(0));
    }

    @Property
    void readsBackWhatItWrites(@ForAll long random) {
        Reference reference = Reference.of(random);
        assertThat(reference.code()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Reference.parse(reference.code())).contains(reference);
        assertThat(Reference.parse(" " + reference.code().toLowerCase(java.util.Locale.ROOT).replace("-", "") + " "))
                .contains(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o1l2-i3o4", "0112-1304", "01121304", " 0II2-L3O4 "})
    void forgivesTheLettersThatPeopleMistake(String typed) {
        assertThat(Reference.parse(typed).orElseThrow()).hasToString("0112-1304");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000-000", "0000-00000", "000U-0000", "0000 0000", "ééééé-éé", "0000-000\n1"})
    void readsNothingElse(String typed) {
        assertThat(Reference.parse(typed)).isEmpty();
    }
}
