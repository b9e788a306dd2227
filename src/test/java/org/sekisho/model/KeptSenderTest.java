package org.sekisho.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.ReversePath;

class KeptSenderTest {

    @ParameterizedTest
    @ValueSource(strings = {"<>", "<a@x.example>", "<\"odd one\"@x.example>", "<\"a\\\"b\\\\c\"@x.example>", "<\"a@b\"@x.example>",
        "<\".a\"@x.example>", "<@relay.example:a@x.example>", "<no address>", "<jürgen@x.example>"})
    void readsBackAsTheSamePath(String path) {
        ReversePath sender = ReversePath.parse(path);
        assertThat(ReversePath.parse("<" + KeptSender.of(sender) + ">")).isEqualTo(sender);
    }

    @Test
    void putsOnlyThatInQuotesWhichNeedsThem() {
        assertThat(KeptSender.of(ReversePath.parse("<\"plain\"@x.example>"))).isEqualTo("plain@x.example");
        assertThat(KeptSender.of(ReversePath.parse("<\"odd one\"@x.example>"))).isEqualTo("\"odd one\"@x.example");
    }
}
