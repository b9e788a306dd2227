package org.sekisho.dns.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;

class SpfCheckTest {

    private SmallNameServer server;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private SpfCheck check;

    @BeforeEach
    void start() throws IOException {
        server = new SmallNameServer()
                .txt("pass.example.", "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all")
                .txt("soft.example.", "v=spf1 ip4:192.0.2.1 ~all")
                .txt("host.example.", "v=spf1 a:mail.host.example -all")
                .txt("other.example.", "v=spf1 include:pass.example ?all")
                .txt("loop.example.", "v=spf1 include:loop.example -all")
                .txt("broken.example.", "v=spf1 nonsense:x -all")
                .a("mail.host.example.", "192.0.2.9");
        check = new SpfCheck(Optional.of(server.address()), Duration.ofSeconds(5), () -> now);
    }

    @AfterEach
    void stop() {
        check.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7,pass.example,true", "203.0.113.5,pass.example,false", "2001:db8::7,pass.example,true",
        "192.0.2.1,soft.example,true", "192.0.2.2,soft.example,false", "192.0.2.9,host.example,true",
        "192.0.2.8,host.example,false", "192.0.2.7,other.example,true", "203.0.113.5,other.example,false",
        "192.0.2.7,loop.example,false", "192.0.2.7,broken.example,false", "192.0.2.7,nothing.example,false"})
    void onlyAPassProvesAnything(String client, String domain, boolean passes) {
        assertThat(passes(client, domain)).isEqualTo(passes);
    }

    @Test
    void keepsAnAnswerForSomeMinutes() {
        assertThat(passes("192.0.2.7", "pass.example")).isTrue();
        int asked = server.questions();
        assertThat(passes("192.0.2.7", "pass.example")).isTrue();
        assertThat(server.questions()).isEqualTo(asked);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(passes("192.0.2.7", "pass.example")).isTrue();
        assertThat(server.questions()).isGreaterThan(asked);
    }

    @Test
    void aSilentNameServerProvesNothingAndHoldsNobodyUpForLong() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                SpfCheck impatient = new SpfCheck(Optional.of(new InetSocketAddress(silent.getLocalAddress(),
                        silent.getLocalPort())), Duration.ofMillis(300), () -> now)) {
            long start = System.nanoTime();
            assertThat(impatient.passes(IpAddress.of("192.0.2.7"), EmailAddress.of("a@pass.example"), Optional.empty()))
                    .isFalse();
            assertThat(impatient.passes(IpAddress.of("192.0.2.7"), EmailAddress.of("a@pass.example"), Optional.empty()))
                    .isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private boolean passes(String client, String domain) {
        return check.passes(IpAddress.of(client), EmailAddress.of("someone@" + domain), Optional.of("client.example"));
    }
}
