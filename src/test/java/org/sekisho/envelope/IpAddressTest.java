package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.1,192.0.2.1", "0.0.0.0,0.0.0.0", "255.255.255.255,255.255.255.255",
        "::ffff:192.0.2.1,192.0.2.1", "::FFFF:c000:201,192.0.2.1", "2001:DB8::1,2001:db8::1",
        "2001:db8:0:0:0:0:0:1,2001:db8::1", "::,::", "::1,::1", "1::,1::", "2001:db8:0:1:0:0:0:1,2001:db8:0:1::1",
        "2001:0:0:1:0:0:0:1,2001:0:0:1::1", "2001:db8::1:0:0:1,2001:db8::1:0:0:1", "1:0:2:3:4:5:6:7,1:0:2:3:4:5:6:7"})
    void readsBothKindsAndWritesThemInTheRecommendedForm(String text, String canonical) {
        assertThat(IpAddress.parse(text).orElseThrow()).hasToString(canonical);
        assertThat(IpAddress.of(canonical)).isEqualTo(IpAddress.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.4.", ".1.2.3.4", "01.2.3.4", "1.2.3.04",
        "1.2.3.4 ", " 1.2.3.4", "0x1.2.3.4", "localhost", "a.b.c.d", ":", ":::", ".:1:", ".::1", "1:2:3", "g::1",
        "::1%lo", "[::1]", "1:2:3:4:5:6:7:8:9", "1::2::3", "::ffff:1.2.3.256", "::12345", "IPv6:::1", "١.٢.٣.٤",
        "1.2.3.4:25", "fe80::1%1", "::.", "a:b:c.d"})
    void takesNothingElseAndLooksNoNameUp(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void aMappedAddressIsTheIpv4HostItself() {
        assertThat(IpAddress.of("::ffff:192.0.2.1")).isEqualTo(IpAddress.of("192.0.2.1"));
        assertThat(IpAddress.of("::ffff:192.0.2.1").isIpv4()).isTrue();
        assertThat(IpAddress.of("::192.0.2.1").isIpv4()).isFalse();
        assertThat(IpAddress.of("2001:db8::1").isIpv4()).isFalse();
    }

    @Test
    void saysWhatIsWrongWithTextThatSomebodyWrote() {
        assertThat(IpAddress.of(" ::1 ")).hasToString("::1");
        assertThatIllegalArgumentException().isThrownBy(() -> IpAddress.of("mail.example"))
                .withMessageContaining("\"mail.example\" is not an IP address");
    }
}
