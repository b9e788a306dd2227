package org.sekisho.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.policy.terms.Exposure;

class JsonDocumentTest {

    @Test
    void readsEveryKindOfField() {
        JsonFields fields = JsonDocument.of("""
                {"name": "\u95a2\u6240", "exposure": "INTERNAL", "all": ["a", "b"], "yes": true, "count": 7,
                 "when": "2030-12-31T23:59:59+09:00", "part": {"inner": "x"}, "none": null}
                """).fields("name", "exposure", "all", "yes", "count", "when", "part", "none", "absent");
        assertThat(fields.mustText("name")).isEqualTo("\u95a2\u6240");
        assertThat(fields.mustChoice("exposure", Exposure.class)).isEqualTo(Exposure.INTERNAL);
        assertThat(fields.texts("all")).contains(List.of("a", "b"));
        assertThat(fields.flag("yes")).contains(true);
        assertThat(fields.number("count")).contains(7);
        assertThat(fields.moment("when")).contains(Instant.parse("2030-12-31T14:59:59Z"));
        assertThat(fields.part("part", "inner").orElseThrow().mustText("inner")).isEqualTo("x");
        assertThat(fields.text("none")).isEmpty();
        assertThat(fields.text("absent")).isEmpty();
    }

    @Test
    void namesTheFieldAtFault() {
        assertThat(faultOf("{\"nmae\": \"x\"}")).isEqualTo("nmae");
        assertThat(faultOf("{}")).isEqualTo("name");
        assertThat(faultOf("{\"name\": 7}")).isEqualTo("name");
        assertThat(faultOf("{\"name\": \"x\\u0000y\"}")).isEqualTo("name");
        assertThat(faultOf("{\"name\": \"x\", \"kind\": \"OTHER\"}")).isEqualTo("kind");
        assertThat(faultOf("{\"name\": \"x\", \"kind\": \"internal\"}")).isEqualTo("kind");
        assertThat(faultOf("{\"name\": \"x\", \"part\": {\"other\": 1}}")).isEqualTo("part.other");
        assertThat(faultOf("{\"name\": \"x\", \"part\": {\"lines\": [\"a\", 1]}}")).isEqualTo("part.lines[1]");
        assertThat(faultOf("{\"name\": \"x\", \"part\": {\"lines\": [\"a\\nb\"]}}")).isEqualTo("part.lines[0]");
        assertThat(faultOf("{\"name\": \"x\", \"part\": {\"lines\": []}}")).isEqualTo("part.lines");
        assertThat(faultOf("{\"name\": \"x\", \"part\": []}")).isEqualTo("part");
        assertThat(faultOf("{\"name\": \"x\", \"count\": 1.5}")).isEqualTo("count");
        assertThat(faultOf("{\"name\": \"x\", \"count\": 1e999999999}")).isEqualTo("count");
        assertThat(faultOf("{\"name\": \"x\", \"when\": \"tomorrow\"}")).isEqualTo("when");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"name\"", "nul", "{} {}", "{\"name\": \"a\", \"name\": \"b\"}", "[", "{'a': 1}",
            "\"unended", "{\"a\": 1,}"})
    void refusesWhatIsNotOneJsonValue(String text) {
        assertThatExceptionOfType(BadBodyException.class).isThrownBy(() -> JsonDocument.of(text))
                .satisfies(bad -> assertThat(bad.field()).isEmpty())
                .withMessageStartingWith("the body is not JSON");
    }

    @Test
    void refusesJsonThatNestsWithoutEnd() {
        assertThatThrownBy(() -> JsonDocument.of("[".repeat(1_000_000))).isInstanceOf(BadBodyException.class);
        assertThatThrownBy(() -> JsonDocument.of("{\"a\":".repeat(1_000_000))).isInstanceOf(BadBodyException.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        InputStream latin = new ByteArrayInputStream("{\"name\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> JsonDocument.read(latin)).isInstanceOf(BadBodyException.class)
                .hasMessage("the body is not UTF-8");
    }

    @Test
    void refusesABodyAboveTheLimit() {
        byte[] body = "{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(JsonDocument.read(bounded(body, body.length)).fields("name").mustText("name")).isEqualTo("x");
        assertThatThrownBy(() -> JsonDocument.read(bounded(body, body.length - 1)))
                .isInstanceOf(BodyTooLargeException.class).hasMessageContaining("SEKISHO_MAX_BODY_MEGABYTES");
    }

    @Test
    void countsWhatIsPassedOverAndReadByteByByte() throws IOException {
        InputStream body = bounded(new byte[10], 9);
        assertThat(body.skip(4)).isEqualTo(4);
        for (int i = 0; i < 5; i++) {
            assertThat(body.read()).isZero();
        }
        assertThatThrownBy(body::read).isInstanceOf(BodyTooLargeException.class);
    }

    private static InputStream bounded(byte[] body, long limit) {
        return new BoundedBody(new ByteArrayInputStream(body), limit);
    }

    private static String faultOf(String text) {
        try {
            JsonFields fields = JsonDocument.of(text).fields("name", "kind", "part", "count", "when");
            fields.mustText("name");
            fields.choice("kind", Exposure.class);
            fields.number("count");
            fields.moment("when");
            fields.part("part", "lines").ifPresent(part -> part.alternatives("lines"));
        } catch (BadBodyException bad) {
            return bad.field();
        }
        return "no fault in " + text;
    }
}
