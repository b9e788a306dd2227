package org.sekisho.admin.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.model.RefusalNotes;
import org.sekisho.model.RefusedEnvelope;
import org.sekisho.model.Rejection;

class RejectionCsvTest {

    @Test
    void writesOneLineForEachRefusal() {
        Rejection rejection = new Rejection(Instant.parse("2030-01-02T03:04:05Z"), "ABCD-EFGH", "n1",
                RefusedEnvelope.of("a@b.example", "staff@mlin.my.domain").from("192.0.2.1", "", "=cmd|calc"),
                RefusalNotes.of("REJECT", "550 5.7.1 no", "say \"no\"", "").about("staff@mlin.my.domain", "POST"));
        assertThat(RejectionCsv.line(rejection)).isEqualTo("\"2030-01-02T03:04:05Z\",\"ABCD-EFGH\",\"n1\",\"192.0.2.1\","
                + "\"\",\"'=cmd|calc\",\"a@b.example\",\"staff@mlin.my.domain\",\"staff@mlin.my.domain\",\"POST\",\"\","
                + "\"REJECT\",\"550 5.7.1 no\",\"say \"\"no\"\"\"\r\n");
        assertThat(RejectionCsv.head().split(",")).hasSameSizeAs(RejectionCsv.line(rejection).split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
    void letsNoCellBeginAFormula(String text) {
        assertThat(RejectionCsv.cell(text)).isEqualTo("\"'" + text + "\"");
    }
}
