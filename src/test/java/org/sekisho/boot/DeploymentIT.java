package org.sekisho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR that Maven built, on the server that Maven provisioned, seen from outside: nothing is added to it. */
@ExtendWith(ArquillianExtension.class)
class DeploymentIT {

    @Deployment(testable = false)
    static WebArchive theWarThatMavenBuilt() {
        return WarUnderTest.archive();
    }

    @Test
    void theSmtpProxyIsReadyWithAPolicyInForce() throws Exception {
        assertThat(get("SEKISHO_MANAGEMENT_PORT", "/health/ready").body())
                .contains("\"name\":\"smtp-proxy\",\"status\":\"UP\"").contains("\"snapshot\":\"");
    }

    @Test
    void theSmtpProxyGreets() throws IOException {
        String[] listen = System.getenv("SEKISHO_PROXY_LISTEN").split(":");
        try (Socket socket = new Socket(listen[0], Integer.parseInt(listen[1]))) {
            assertThat(new String(socket.getInputStream().readNBytes(4))).isEqualTo("220 ");
        }
    }

    @Test
    void theConsoleAsksWhoIsThere() throws Exception {
        HttpResponse<String> answer = get("SEKISHO_HTTP_PORT", "/lists/list.xhtml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("type=\"password\"").doesNotContain("\tat org.", "\tat java.");
    }

    private static HttpResponse<String> get(String portVariable, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + System.getenv(portVariable) + path);
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
