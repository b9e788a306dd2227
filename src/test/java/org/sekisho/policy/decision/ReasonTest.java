package org.sekisho.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    private static final String VALUE = "a@mlin.my.domain";

    @ParameterizedTest
    @EnumSource(ReasonKind.class)
    void readsBackWhatIsSaid(ReasonKind kind) {
        List<String> values = kind.english().contains("%s") ? List.of(VALUE) : List.of();
        assertThat(Reason.read(kind.sentence(VALUE))).contains(new Reason(kind, values));
    }

    @Test
    void leavesAloneWhatNoReasonSays() {
        assertThat(Reason.read("java.lang.IllegalStateException: no")).isEmpty();
    }
}
