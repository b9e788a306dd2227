package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24,192.0.2.0", "192.0.2.0/24,192.0.2.255", "192.0.2.0/24,::ffff:192.0.2.7",
        "::ffff:192.0.2.0/120,192.0.2.7", "192.0.2.1,192.0.2.1", "192.0.2.1/32,192.0.2.1", "0.0.0.0/0,203.0.113.9",
        "10.0.0.0/8,10.255.255.255", "192.0.2.128/25,192.0.2.200", "2001:db8::/32,2001:db8:ffff::1", "::1,::1",
        "2001:db8::/64,2001:db8::ffff:ffff:ffff:ffff", "2001:db8::/65,2001:db8::7fff:0:0:1", "::1/128,::1",
        "8000::/1,ffff::", "::/0,2001:db8::1"})
    void holdsItsAddresses(String network, String address) {
        assertThat(Network.of(network).contains(IpAddress.of(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24,192.0.3.0", "192.0.2.0/24,192.0.1.255", "192.0.2.0/24,::192.0.2.1",
        "192.0.2.0/24,2001:db8::1", "0.0.0.0/0,2001:db8::1", "0.0.0.0/0,::1", "192.0.2.128/25,192.0.2.127",
        "2001:db8::/64,2001:db8:0:1::", "2001:db8::/65,2001:db8::8000:0:0:0", "::1,127.0.0.1", "127.0.0.0/8,::1",
        "8000::/1,7fff::", "192.0.2.1/32,192.0.2.2"})
    void holdsNoOtherAddress(String network, String address) {
        assertThat(Network.of(network).contains(IpAddress.of(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,10.1.0.0/16,true", "10.1.0.0/16,10.0.0.0/8,false", "10.0.0.0/8,10.0.0.0/8,true",
        "0.0.0.0/0,2001:db8::/32,false", "2001:db8::/32,2001:db8:1::/48,true", "10.0.0.0/8,11.0.0.0/16,false"})
    void knowsTheNetworksWithin(String outer, String inner, boolean within) {
        assertThat(Network.of(outer).contains(Network.of(inner))).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24,192.0.2.0/24", "192.0.2.1,192.0.2.1/32", "2001:db8::/32,2001:db8::/32", "::1,::1/128",
        "::/0,::/0", "0.0.0.0/0,0.0.0.0/0", "::ffff:192.0.2.0/120,192.0.2.0/24"})
    void writesItselfInCidrNotation(String text, String cidr) {
        assertThat(Network.of(text)).hasToString(cidr).isEqualTo(Network.of(cidr));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "192.0.2.0/", "192.0.2.0/33", "2001:db8::/129", "192.0.2.0/-1", "192.0.2.0/a",
        "192.0.2.0/24/1", "192.0.2/24", "example.org", "192.0.2.0/255.255.255.0", "192.0.2.0 /24", "::ffff:1.2.3.0/95",
        "192.0.2.0/٢٤"})
    void refusesWhatIsNoNetwork(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text))
                .withMessageContaining("is not a network");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24,192.0.2.255", "192.0.2.1/32,192.0.2.1", "2001:db8::/32,2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "0.0.0.0/0,255.255.255.255", "2001:db8::/65,2001:db8::7fff:ffff:ffff:ffff"})
    void knowsItsLastAddressWhichSortsBehindAllOthers(String network, String last) {
        assertThat(Network.of(network).last()).hasToString(last);
        assertThat(Network.of(network).base().sortKey()).hasSize(32).isLessThanOrEqualTo(IpAddress.of(last).sortKey());
    }

    @Test
    void namesTheNetworkWhenBitsAreSetPastThePrefix() {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of("192.0.2.77/24"))
                .withMessageContaining("192.0.2.0/24");
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of("2001:db8::1/32"))
                .withMessageContaining("2001:db8::/32");
    }
}
