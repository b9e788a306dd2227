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

    @Test
    void leavesAloneWhatNoStepSays() {
        assertThat(TraceReading.read("the weather is fine")).isEmpty();
        assertThat(TraceReading.read("")).isEmpty();
    }
}
