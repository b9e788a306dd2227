package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.wire.RestClient;
import org.sekisho.wire.SmtpClient;

/** What the REST API promises: a change is in force when it is answered, whoever else changes what; limits have names. */
class ApiPromisesIT {

    private static final String TOKEN = "only-for-the-tests";
    private static final int AT_ONCE = 4;
    private static final int CHANGES = 12;

    private static ConsoleServer server;
    private static RestClient api;

    @BeforeAll
    static void start() {
        server = ConsoleServer.start(Map.of("SEKISHO_API_TOKEN", TOKEN, "SEKISHO_MAX_MEMBERS", "3",
                "SEKISHO_MAX_SET_ENTRIES", "3", "SEKISHO_MAX_RULES", "3"));
        api = server.api(TOKEN);
        api.must("POST", "/domains", "{\"name\": \"promise.example\", \"exposure\": \"EXTERNAL\"}");
        IntStream.range(0, AT_ONCE).forEach(each -> api.must("POST", "/lists", "{\"address\": \"" + list(each) + "\"}"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aChangeIsInForceAtTheNextRcptWhileOthersChangeOtherThings() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(each -> pool.submit(() -> changeAndAsk(list(each)))).toList();
            for (Future<List<String>> each : all) {
                assertThat(each.get()).hasSize(2 * CHANGES).satisfies(codes -> {
                    for (int i = 0; i < codes.size(); i++) {
                        assertThat(codes.get(i)).as("change %s of %s", i, codes).isEqualTo(i % 2 == 0 ? "550" : "250");
                    }
                });
            }
        } finally {
            pool.shutdown();
        }
    }

    /** The codes that one open session is answered right behind each change, closed and open by turns. */
    private static List<String> changeAndAsk(String list) {
        RestClient own = server.api(TOKEN);
        try (SmtpClient client = server.outsider()) {
            client.send("MAIL FROM:<stranger@elsewhere.example>");
            return IntStream.range(0, 2 * CHANGES).mapToObj(i -> {
                own.must("PUT", "/lists/" + list, "{\"policy\": \"" + (i % 2 == 0 ? "CLOSED" : "ANYONE") + "\"}");
                return client.send("RCPT TO:<" + list + ">").substring(0, 3);
            }).toList();
        }
    }

    @Test
    void whatIsMoreThanALimitIsRefusedWithTheSettingNamed() {
        String four = "[\"a@x.example\", \"b@x.example\", \"c@x.example\", \"d@x.example\"]";
        assertLimit(api.send("PUT", "/lists/" + list(0) + "/members", four), "members", "SEKISHO_MAX_MEMBERS");
        assertLimit(api.send("POST", "/sender-sets", "{\"name\": \"four\", \"entries\": " + four + "}"), "entries",
                "SEKISHO_MAX_SET_ENTRIES");
        String rule = "{\"scope\": \"LIST\", \"target\": \"" + list(0) + "\", \"action\": \"ACCEPT\","
                + " \"condition\": {\"senders\": [\"a@x.example\"]}}";
        IntStream.range(0, 3).forEach(each -> api.must("POST", "/rules", rule));
        assertLimit(api.send("POST", "/rules", rule), "scope", "SEKISHO_MAX_RULES");
        assertThat(RestClient.json(api.get("/rules")).asJsonArray()).hasSize(3);
        api.must("POST", "/rules", rule.replace(list(0), list(1)));
    }

    private static void assertLimit(HttpResponse<String> answer, String field, String setting) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonObject problem = RestClient.json(answer).asJsonObject();
        assertThat(problem.getString("field")).isEqualTo(field);
        assertThat(problem.getString("detail")).contains(setting);
    }

    private static String list(int number) {
        return "list" + number + "@promise.example";
    }
}
