package org.sekisho.admin.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sekisho.admin.configuration.DiffLine.Kind;

class DifferencesTest {

    @Test
    void showsWhatHasChangedWithTwoLinesAround() {
        assertThat(Differences.between("a\nb\nc\nd\ne\n", "a\nb\nx\nd\ne\n")).filteredOn(line -> line.kind() != Kind.SAME)
                .containsExactly(new DiffLine(Kind.REMOVED, "c"), new DiffLine(Kind.ADDED, "x"));
        assertThat(Differences.between("a\n--- b\n", "a\n")).contains(new DiffLine(Kind.REMOVED, "--- b"));
    }

    @Test
    void equalTextsDoNotDiffer() {
        assertThat(Differences.between("a\nb\n", "a\nb\n")).isEmpty();
    }
}
