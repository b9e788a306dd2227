package org.sekisho.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.boot.WarUnderTest;
import org.sekisho.wire.RestClient;
import org.sekisho.wire.SmtpClient;

/** The rejection log by the REST API, of what SMTP has refused just now. */
@ExtendWith(ArquillianExtension.class)
class ApiLogIT {

    private static final String DOMAIN = "mlin.log.example";
    private static final String STAFF = "staff@" + DOMAIN;

    private final RestClient api = new RestClient(Integer.parseInt(System.getenv("SEKISHO_HTTP_PORT")),
            System.getenv("SEKISHO_API_TOKEN"));

    @Deployment(testable = false)
    static WebArchive theWarThatMavenBuilt() {
        return WarUnderTest.archive();
    }

    @BeforeEach
    void addAnInternalList() {
        api.must("POST", "/domains", "{\"name\": \"" + DOMAIN + "\", \"exposure\": \"INTERNAL\"}");
        api.must("POST", "/lists", "{\"address\": \"" + STAFF + "\"}");
    }

    @AfterEach
    void removeIt() {
        api.must("DELETE", "/lists/" + STAFF, "");
        api.must("DELETE", "/domains/" + DOMAIN, "");
    }

    @Test
    void sendsTheLogAsCsvToWhoeverAsksForThat() {
        try (SmtpClient outsider = SmtpClient.connectFrom("127.0.0.2",
                Integer.parseInt(System.getenv("SEKISHO_PROXY_LISTEN").replaceFirst(".*:", "")))) {
            outsider.send("EHLO client.example");
            outsider.send("MAIL FROM:<=sum@csv.example>");
            assertThat(outsider.send("RCPT TO:<" + STAFF + ">")).startsWith("550 5.7.1 ");
        }
        await().untilAsserted(() -> {
            HttpResponse<String> csv = api.send(api.request("/rejections?q=csv.example").header("Accept", "text/csv"));
            assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
            assertThat(csv.body().lines()).hasSize(2).last().asString().contains("\"'=sum@csv.example\"", STAFF);
        });
    }
}
