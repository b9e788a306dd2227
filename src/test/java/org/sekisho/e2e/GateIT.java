package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.wire.RestClient;
import org.sekisho.wire.SmtpClient;

/**
 * The whole way of a message through Sekisho: the WAR in its server, between two real Postfix services. Everything goes
 * through the product: the policy comes in by the REST API, and Postfix runs on the files that the API gives out.
 */
class GateIT extends GateScenarios {

    private static final String STRANGER = "stranger@elsewhere.example";

    private RestClient api;

    @Override
    AutoCloseable startGate(MailFlow flow) throws IOException {
        RunningSekisho sekisho = RunningSekisho.start(flow);
        api = sekisho.api();
        return sekisho;
    }

    @Override
    Map<String, String> postfixFiles(Plan plan) throws IOException {
        api.must("POST", "/domains", "{\"name\": \"mlex.my.domain\", \"exposure\": \"EXTERNAL\"}");
        api.must("POST", "/domains", "{\"name\": \"mlin.my.domain\", \"exposure\": \"INTERNAL\"}");
        api.must("POST", "/lists", "{\"address\": \"" + LIST + "\", \"policy\": \"ANYONE\"}");
        api.must("POST", "/lists", "{\"address\": \"" + STAFF + "\", \"policy\": \"INSIDERS\"}");
        api.must("PUT", "/inside", "{\"domains\": [\"my.domain\"], \"own\": [\"127.0.0.1/32\"]}");
        api.must("PUT", "/settings", """
                {"mailHost": "%s", "listen": "%s", "lmtp": "%s", "mapType": "%s"}
                """.formatted(plan.mailHost().name(), plan.postfix().beforeFilter(), plan.flow().lmtp(),
                plan.postfix().mapType().key()));
        return unzipped(api.bytes("/config/postfix.zip"));
    }

    @Test
    void aRuleOfTheApiDecidesOnTheVeryNextRecipientOfAnOpenSession() {
        try (SmtpClient client = site().outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(rcpt(STAFF))).startsWith("550 5.7.1 ");
            int rule = addRule("\"action\": \"ACCEPT\"");
            assertThat(client.send(rcpt(STAFF))).startsWith("250 ");
            api.must("DELETE", "/rules/" + rule, "");
            assertThat(client.send(rcpt(STAFF))).startsWith("550 5.7.1 ");
        }
    }

    @Test
    void aMemberThatTheApiAddsMayPostAtOnce() {
        api.must("PUT", "/lists/" + LIST, "{\"policy\": \"MEMBERS\"}");
        try (SmtpClient client = site().outsider()) {
            client.send(OUTSIDER);
            assertThat(client.send(rcpt(LIST))).startsWith("550 5.7.1 ");
            api.must("PUT", "/lists/" + LIST + "/members", "[\"" + STRANGER + "\"]");
            assertThat(client.send(rcpt(LIST))).startsWith("250 ");
        } finally {
            api.must("PUT", "/lists/" + LIST, "{\"policy\": \"ANYONE\"}");
        }
    }

    @Test
    void aRefusalIsInTheLogWithAllThatIsKnownOfIt() {
        int rule = addRule("\"action\": \"REJECT\", \"reply\": \"ask the helpdesk\"");
        String reply;
        JsonArray simulated;
        try (SmtpClient client = site().outsider()) {
            client.send(OUTSIDER);
            reply = client.send(rcpt(STAFF));
            simulated = RestClient.json(api.must("POST", "/decisions", """
                    {"client": {"address": "127.0.0.2"}, "sender": "%s", "recipient": "%s"}
                    """.formatted(STRANGER, STAFF))).asJsonObject().getJsonArray("trace");
        } finally {
            api.must("DELETE", "/rules/" + rule, "");
        }
        String reference = reply.replaceAll(".*\\(ref (.*)\\)", "$1");
        JsonObject refusal = awaitRefusal(reference);
        assertThat(reply).isEqualTo("550 5.7.1 ask the helpdesk (ref " + reference + ")").isEqualTo(
                refusal.getString("reply"));
        assertThat(refusal.getJsonObject("client").getString("address")).isEqualTo("127.0.0.2");
        assertThat(refusal.getJsonObject("client").getString("helo")).isEqualTo("client.example");
        assertThat(refusal.getString("sender")).isEqualTo(STRANGER);
        assertThat(refusal.getString("recipient")).isEqualTo(STAFF);
        assertThat(refusal.getString("list")).isEqualTo(STAFF);
        assertThat(refusal.getString("role")).isEqualTo("POST");
        assertThat(refusal.getInt("rule")).isEqualTo(rule);
        assertThat(refusal.getJsonArray("trace").toString()).contains("rule " + rule + " matches and decides: REJECT");
        assertThat(refusal.getJsonArray("trace")).isEqualTo(simulated);
    }

    @Test
    void underMonitorOfARuleAListADomainOrTheSiteTheMailPassesAndTheLogSaysWhatWouldHaveBeen() {
        int rule = RestClient.json(api.must("POST", "/rules", """
                {"scope": "LIST", "target": "%s", "action": "REJECT", "mode": "MONITOR"}
                """.formatted(LIST))).asJsonObject().getInt("id");
        assertWouldBe("rule@monitor.example");
        api.must("DELETE", "/rules/" + rule, "");
        api.must("PUT", "/lists/" + LIST, "{\"policy\": \"CLOSED\", \"mode\": \"MONITOR\"}");
        assertWouldBe("list@monitor.example");
        api.must("PUT", "/lists/" + LIST, "{\"policy\": \"CLOSED\"}");
        api.must("PUT", "/domains/mlex.my.domain", "{\"exposure\": \"EXTERNAL\", \"mode\": \"MONITOR\"}");
        assertWouldBe("domain@monitor.example");
        api.must("PUT", "/domains/mlex.my.domain", "{\"exposure\": \"EXTERNAL\"}");
        api.must("PUT", "/settings", "{\"mode\": \"MONITOR\"}");
        assertWouldBe("site@monitor.example");
        api.must("PUT", "/settings", "{\"mode\": \"ENFORCE\"}");
        api.must("PUT", "/lists/" + LIST, "{\"policy\": \"ANYONE\"}");
    }

    private void assertWouldBe(String sender) {
        try (SmtpClient client = site().outsider()) {
            client.send("MAIL FROM:<" + sender + ">");
            assertThat(client.send(rcpt(LIST))).as(sender).startsWith("250 ");
        }
        JsonObject found = await().alias("what would have been said to " + sender).atMost(Duration.ofSeconds(30))
                .until(() -> api.object("/rejections?sender=" + sender).getJsonArray("rejections"),
                        rows -> !rows.isEmpty()).getJsonObject(0);
        assertThat(found.getString("verdict")).as(sender).isEqualTo("WOULD_REJECT");
        assertThat(found.getJsonArray("trace").toString()).contains("is only monitored: it passes");
    }

    /** The traffic of this very session, replayed as soon as it is counted. */
    @Test
    void aPreviewSaysWhoseMailARuleWouldRefuse() {
        try (SmtpClient client = site().outsider()) {
            client.send("MAIL FROM:<often@preview.example>");
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(rcpt(LIST))).startsWith("250 ");
            }
        }
        String draft = """
                {"days": 1, "rule": {"scope": "SITE", "action": "REJECT", "condition": {"senders": ["@preview.example"]}}}
                """;
        JsonObject refused = await().alias("the sightings are written").atMost(Duration.ofSeconds(60)).until(() ->
                RestClient.json(api.must("POST", "/previews", draft)).asJsonObject().getJsonObject("newlyRefused"),
                side -> side.getInt("recipients") == 3);
        JsonObject sample = refused.getJsonArray("samples").getJsonObject(0);
        assertThat(sample.getString("sender")).isEqualTo("often@preview.example");
        assertThat(sample.getString("list")).isEqualTo(LIST);
        assertThat(sample.getJsonObject("before").getString("verdict")).isEqualTo("ACCEPT");
        assertThat(sample.getJsonObject("after").getString("reply")).startsWith("550 5.7.1 ");
    }

    @Test
    void withoutTheAfterFilterNothingIsTakenAndTheStatusSaysSo() {
        site().postfix().without(site().flow().afterFilter(), () -> {
            try (SmtpClient client = site().insider()) {
                client.send(INSIDER);
                assertThat(client.send(rcpt(STAFF))).startsWith("451 4.3.0 ");
                assertThat(client.send("DATA")).startsWith("554 ");
            }
            JsonObject afterFilter = api.object("/status").getJsonObject("afterFilter");
            assertThat(afterFilter.getString("state")).isEqualTo("DOWN");
            assertThat(afterFilter.getString("error")).contains("refused");
        });
        try (SmtpClient client = site().insider()) {
            client.send(INSIDER);
            assertThat(client.send(rcpt(STAFF))).startsWith("250 ");
            assertThat(client.data(message("after the pause"))).startsWith("250 2.0.0 ");
        }
        site().mailman().awaitArchived(STAFF, "after the pause");
        assertThat(api.object("/status").getJsonObject("afterFilter").getString("state")).isEqualTo("UP");
    }

    private int addRule(String action) {
        return RestClient.json(api.must("POST", "/rules", """
                {"scope": "LIST", "target": "%s", "condition": {"senders": ["%s"]}, %s}
                """.formatted(STAFF, STRANGER, action))).asJsonObject().getInt("id");
    }

    /** Refusals are written behind the replies. */
    private JsonObject awaitRefusal(String reference) {
        String path = "/rejections?list=" + STAFF + "&client=127.0.0.2&q=" + reference;
        return await().alias("the refusal " + reference).atMost(Duration.ofSeconds(30))
                .until(() -> api.object(path).getJsonArray("rejections"), found -> !found.isEmpty()).getJsonObject(0);
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
