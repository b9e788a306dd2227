package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.wire.RestClient;
import org.sekisho.wire.SmtpClient;

/** A list with a million members, told to the program by its API with the limit of the body raised. */
class LargeListIT {

    private static final String TOKEN = "only-for-the-tests";
    private static final int MEMBERS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static ConsoleServer server;
    private static RestClient api;

    @BeforeAll
    static void start() {
        server = ConsoleServer.start(Map.of("SEKISHO_API_TOKEN", TOKEN, "SEKISHO_MAX_BODY_MEGABYTES", "32",
                "JBOSS_JAVA_SIZING", "-Xms128m -Xmx512m -XX:+UseSerialGC"));
        api = server.api(TOKEN);
        api.must("POST", "/domains", "{\"name\": \"large.example\", \"exposure\": \"EXTERNAL\"}");
        api.must("POST", "/lists", "{\"address\": \"all@large.example\", \"policy\": \"MEMBERS\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMillionMembersArePutInOneCallAndDecidedOnAtTheNextRcpt() {
        byte[] members = IntStream.range(0, MEMBERS).mapToObj(i -> "\"member" + i + "@m.example\"")
                .collect(Collectors.joining(",", "[", "]")).getBytes(StandardCharsets.US_ASCII);
        assertThat(put(BodyPublishers.ofByteArray(members)).statusCode()).isEqualTo(204);
        assertThat(answer("member0@m.example")).startsWith("250 ");
        assertThat(answer("member999999@m.example")).startsWith("250 ");
        assertThat(answer("member1000000@m.example")).startsWith("550 5.7.1 ");
    }

    @Test
    void aLargerBodyIsRefusedHoweverItComesAndTheSettingNamed() {
        byte[] large = new byte[32_500_000];
        for (BodyPublisher body : List.of(BodyPublishers.ofByteArray(large),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            HttpResponse<String> answer = put(body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body())
                    .contains("the body is larger than 32000000 bytes (setting SEKISHO_MAX_BODY_MEGABYTES)");
        }
    }

    private static HttpResponse<String> put(BodyPublisher body) {
        return api.send(api.request("/lists/all@large.example/members").timeout(PATIENCE)
                .header("Content-Type", "application/json").PUT(body));
    }

    private static String answer(String sender) {
        try (SmtpClient client = server.outsider()) {
            client.send("MAIL FROM:<" + sender + ">");
            return client.send("RCPT TO:<all@large.example>");
        }
    }
}
