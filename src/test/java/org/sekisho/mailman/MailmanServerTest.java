package org.sekisho.mailman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailmanServerTest {

    @Test
    void aUrlWithoutAPathIsThatOfTheApi() {
        assertThat(root("http://127.0.0.1:8001")).isEqualTo("http://127.0.0.1:8001/3.1/");
        assertThat(root("http://127.0.0.1:8001/")).isEqualTo("http://127.0.0.1:8001/3.1/");
    }

    @Test
    void aPathBehindAProxyIsKept() {
        assertThat(root("https://lists.example.org/mailman/3.1")).isEqualTo("https://lists.example.org/mailman/3.1/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8001", "ftp://x/", "http:///3.1/", "http://user:pass@x/", "http://x/?a=b", "http://x/#a",
            "http://a b/", "file:///etc/passwd"})
    void whatIsNoUrlOfAMailmanIsRefused(String url) {
        assertThatThrownBy(() -> MailmanServer.of(url, "u", "p")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:8001/3.1/");
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(MailmanServer.of("http://127.0.0.1:8001", "restadmin", "very secret")).asString()
                .contains("restadmin").doesNotContain("secret");
    }

    @Test
    void withoutAPasswordNothingIsAskedAndTheSettingIsNamed() throws IOException {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody.setSoTimeout(1);
            MailmanRest rest = new MailmanRest(MailmanServer.of("http://127.0.0.1:" + nobody.getLocalPort(), "u", ""));
            assertThatThrownBy(rest::domains).isInstanceOfSatisfying(MailmanTroubleException.class,
                    refused -> assertThat(refused.trouble()).isEqualTo(MailmanTrouble.REFUSED))
                    .hasMessageContaining("no password is set").hasMessageContaining("SEKISHO_MAILMAN_PASSWORD");
            assertThatThrownBy(nobody::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String root(String url) {
        return MailmanServer.of(url, "u", "p").root().toString();
    }
}
