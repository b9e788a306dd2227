package org.sekisho.smtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.IpAddress;
import org.sekisho.smtp.Checks;

class XforwardTest {

    @Checks(38)
    @ParameterizedTest
    @CsvSource({"a+2Bb+20c,a+b c", "+C3+A9,\u00e9", "a+2bb,a+b", "+2,+2", "+GZ,+GZ", "a+,a+", "plain,plain"})
    void decodesXtextAndKeepsWhatIsNone(String sent, String meant) {
        assertThat(read("XFORWARD HELO=" + sent).helo()).contains(meant);
    }

    @Checks(39)
    @ParameterizedTest
    @CsvSource({"192.0.2.1,192.0.2.1", "IPv6:2001:db8::1,2001:db8::1", "IPV6:2001:db8::1,2001:db8::1",
        "2001:db8::1,2001:db8::1", "IPv6:::ffff:192.0.2.1,192.0.2.1"})
    void readsAddressesOfBothKinds(String sent, String meant) {
        assertThat(read("XFORWARD ADDR=" + sent).address()).contains(IpAddress.of(meant));
    }

    @Checks({39, 40})
    @Test
    void gathersSeveralLinesAndForgetsWhatIsUnavailable() {
        Xforward all = Xforward.nothing().plus("XFORWARD NAME=a.example ADDR=192.0.2.1").orElseThrow()
                .plus("xforward helo=h.example name=[unavailable]").orElseThrow();
        assertThat(all.client()).isEqualTo(new ClientInfo(Optional.of(IpAddress.of("192.0.2.1")), Optional.empty(),
                Optional.of("h.example"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFORWARD", "XFORWARD ", "XFORWARD LOGIN=x", "XFORWARD NAME", "XFORWARD NAME=",
        "XFORWARD =x", "XFORWARD ADDR=1.2.3", "XFORWARD ADDR=host.example", "XFORWARD ADDR=IPv6:x"})
    void refusesWhatPostfixWouldNotSend(String line) {
        assertThat(Xforward.nothing().plus(line)).isEmpty();
    }

    @Test
    void refusesAValueThatIsTooLong() {
        assertThat(Xforward.nothing().plus("XFORWARD HELO=" + "x".repeat(255))).isPresent();
        assertThat(Xforward.nothing().plus("XFORWARD HELO=" + "x".repeat(256))).isEmpty();
    }

    @Test
    void takesTheStingOutOfControlCharacters() {
        assertThat(read("XFORWARD HELO=a+00b+0D+0Ac").helo()).contains("a?b??c");
    }

    @Property(tries = 500)
    void neverThrows(@ForAll String text) {
        assertThat(Xforward.nothing().plus("XFORWARD " + text)).isNotNull();
    }

    private static ClientInfo read(String line) {
        return Xforward.nothing().plus(line).orElseThrow().client();
    }
}
