package org.sekisho.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceReadingTest {

    @ParameterizedTest
    @EnumSource(TraceKind.class)
    void readsBackWhatIsSaid(TraceKind kind) {
        Object[] values = IntStream.range(0, kind.english().split("%s", -1).length - 1)
                .mapToObj(i -> "v" + i + "@mlin.my.domain").toArray();
        TraceStep step = TraceStep.of(kind, values);
        assertThat(TraceReading.read(step.sentence())).contains(step);
    }

    /** A quoted local part may hold any words; a bare sender that cannot be read, too. */
    @ParameterizedTest
    @EnumSource(TraceKind.class)
    void noStepIsReadAsAnotherWhateverAClientWrote(TraceKind kind) {
        for (TraceKind other : TraceKind.values()) {
            ClientText hostile = new ClientText("x " + other.english().replace("%s", "y") + " z\r\n\u2028" + other.english());
            Object[] values = IntStream.range(0, kind.english().split("%s", -1).length - 1).mapToObj(i -> hostile).toArray();
            TraceStep step = TraceStep.of(kind, values);
            assertThat(step.sentence().split("\\R")).hasSize(1);
            assertThat(TraceReading.read(step.sentence())).contains(step);
        }
    }

    @Test
    void leavesAloneWhatNoStepSays() {
        assertThat(TraceReading.read("the weather is fine")).isEmpty();
        assertThat(TraceReading.read("")).isEmpty();
    }
}
