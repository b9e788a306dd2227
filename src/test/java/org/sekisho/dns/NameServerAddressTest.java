package org.sekisho.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameServerAddressTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.53,192.0.2.53", "192.0.2.53:53,192.0.2.53", "127.0.0.1:5353,127.0.0.1:5353",
            "2001:db8::53,2001:db8::53", "[2001:db8::53]:5353,[2001:db8::53]:5353", "[2001:db8::53]:53,2001:db8::53"})
    void readsAnAddressWithAndWithoutAPort(String text, String written) {
        assertThat(NameServerAddress.of(" " + text + " ")).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ns.example", "127.0.0.1:0", "127.0.0.1:70000", "127.0.0.1:x", "[::1]", "1.2.3.4.5",
            "localhost:53"})
    void refusesAnythingElseWithASentence(String text) {
        assertThatThrownBy(() -> NameServerAddress.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(";");
    }
}
