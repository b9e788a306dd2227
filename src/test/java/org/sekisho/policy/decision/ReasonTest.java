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

    @ParameterizedTest
    @EnumSource(ReasonKind.class)
    void aLoginIsReadAsNothingElse(ReasonKind other) {
        ClientText login = new ClientText("x, " + other.english() + "\u0085, " + other.english());
        String sentence = ReasonKind.LOGGED_IN.sentence(login);
        assertThat(Reason.read(sentence)).contains(new Reason(ReasonKind.LOGGED_IN, List.of(login.toString())));
        assertThat(sentence.split(", ")).hasSize(1);
    }

    @Test
    void leavesAloneWhatNoReasonSays() {
        assertThat(Reason.read("java.lang.IllegalStateException: no")).isEmpty();
    }
}
