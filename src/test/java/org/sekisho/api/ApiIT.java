package org.sekisho.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sekisho.wire.RestClient.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

/** Every call of the REST API, on the WAR that Maven built. */
@ExtendWith(ArquillianExtension.class)
class ApiIT {

    private static final String EXTERNAL = "mlex.api.example";
    private static final String INTERNAL = "mlin.api.example";
    private static final String STAFF = "staff@" + INTERNAL;

    private final RestClient api = new RestClient(Integer.parseInt(System.getenv("SEKISHO_HTTP_PORT")),
            System.getenv("SEKISHO_API_TOKEN"));

    @Deployment(testable = false)
    static WebArchive theWarThatMavenBuilt() {
        return WarUnderTest.archive();
    }

    @BeforeEach
    void addAnInternalAndAnExternalListDomain() {
        api.must("POST", "/domains", domain(EXTERNAL, "EXTERNAL"));
        api.must("POST", "/domains", domain(INTERNAL, "INTERNAL"));
        api.must("POST", "/lists", "{\"address\": \"" + STAFF + "\"}");
    }

    @AfterEach
    void removeWhatWasAdded() {
        array("/lists").forEach(list -> api.must("DELETE", "/lists/" + list.asJsonObject().getString("address"), ""));
        array("/domains").forEach(domain -> api.must("DELETE", "/domains/" + domain.asJsonObject().getString("name"), ""));
        array("/rules").forEach(rule -> api.must("DELETE", "/rules/" + rule.asJsonObject().getInt("id"), ""));
        array("/sender-sets").forEach(set -> api.must("DELETE", "/sender-sets/" + set.asJsonObject().getString("name"), ""));
    }

    @Test
    void listsAndChangesListDomains() {
        assertThat(array("/domains").toString()).contains(EXTERNAL, INTERNAL);
        JsonObject read = api.object("/domains/MLIN.API.EXAMPLE");
        assertThat(read.getString("backend")).isEqualTo("MAILMAN3");
        assertThat(read.getString("proof")).isEqualTo("CLAIM_AND_NETWORK");
        HttpResponse<String> answer = api.must("PUT", "/domains/" + INTERNAL, """
                {"exposure": "INTERNAL", "proof": "CLAIM", "mode": "MONITOR"}
                """);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(api.object("/domains/" + INTERNAL)).isEqualTo(json(answer));
        assertThat(json(answer).asJsonObject().getString("mode")).isEqualTo("MONITOR");
    }

    @Test
    void whatWasReadCanBeWrittenBackAsItIs() {
        String rule = api.must("POST", "/rules", """
                {"scope": "LIST", "target": "%s", "condition": {"senders": ["@.partner.example", "/guest.*@x/"],
                 "nullSender": false, "clients": ["192.0.2.0/24"], "inside": true, "logins": ["me"], "roles": ["OWNER"]},
                 "action": "DEFER", "mode": "MONITOR", "expires": "2030-12-31T23:59:59+09:00", "reply": "later",
                 "replyJapanese": "\u307e\u305f", "note": "why"}
                """.formatted(STAFF)).headers().firstValue("Location").orElseThrow().replaceAll(".*/api/v1", "");
        for (String path : new String[] {"/domains/" + EXTERNAL, "/lists/" + STAFF, "/inside", "/settings", rule}) {
            HttpResponse<String> read = api.get(path);
            assertThat(read.statusCode()).as(path).isEqualTo(200);
            api.must("PUT", path, read.body());
            assertThat(api.get(path).body()).as(path).isEqualTo(read.body());
        }
    }

    @Test
    void givesAListThePolicyOfItsDomainAndChangesIt() {
        assertThat(api.object("/lists/" + STAFF).getString("policy")).isEqualTo("INSIDERS");
        String list = "news@" + EXTERNAL;
        HttpResponse<String> made = api.must("POST", "/lists", "{\"address\": \"" + list + "\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/lists/" + list);
        assertThat(json(made).asJsonObject().getString("policy")).isEqualTo("ANYONE");
        api.must("PUT", "/lists/" + list, "{\"policy\": \"ANNOUNCERS\", \"announcers\": [\"Dean@api.example\"]}");
        assertThat(api.object("/lists/" + list).getJsonArray("announcers").toString())
                .isEqualTo("[\"dean@api.example\"]");
    }

    @Test
    void replacesTheMembersOfAListAndNothingElse() {
        String before = api.get("/lists/" + STAFF).body();
        api.must("PUT", "/lists/" + STAFF + "/members", "[\"a@x.example\", \"B@y.example\", \"b@y.example\"]");
        assertThat(array("/lists/" + STAFF + "/members").toString()).contains("a@x.example", "b@y.example");
        api.must("PUT", "/lists/" + STAFF + "/members", "[\"c@x.example\"]");
        assertThat(array("/lists/" + STAFF + "/members").toString()).isEqualTo("[\"c@x.example\"]");
        assertThat(api.get("/lists/" + STAFF).body()).isEqualTo(before);
    }

    @Test
    void putsRulesInTheirOrder() {
        int first = addRule("{\"scope\": \"SITE\", \"action\": \"ACCEPT\"}");
        int second = addRule("{\"scope\": \"SITE\", \"action\": \"REJECT\", \"position\": 1}");
        assertThat(api.object("/rules/" + first).getInt("position")).isEqualTo(2);
        assertThat(api.object("/rules/" + second).getInt("position")).isEqualTo(1);
        api.must("DELETE", "/rules/" + second, "");
        assertThat(api.object("/rules/" + first).getInt("position")).isEqualTo(1);
        assertThat(api.get("/rules/" + second).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsASetThatARuleNames() {
        api.must("POST", "/sender-sets", "{\"name\": \"partners\", \"entries\": [\"@.partner.example\"]}");
        int rule = addRule("{\"scope\": \"SITE\", \"action\": \"ACCEPT\","
                + " \"condition\": {\"senders\": [\"set:partners\"]}}");
        String question = "{\"sender\": \"a@b.partner.example\", \"recipient\": \"" + STAFF + "\"}";
        assertThat(decide(question).getInt("rule")).isEqualTo(rule);
        assertThat(api.send("DELETE", "/sender-sets/partners", "").statusCode()).isEqualTo(409);
        api.must("PUT", "/sender-sets/partners", "{\"entries\": [\"@other.example\"], \"plusFolding\": true}");
        assertThat(decide(question).getString("verdict")).isEqualTo("REJECT");
        JsonObject read = api.object("/sender-sets/partners");
        assertThat(read.getJsonArray("entries").toString()).isEqualTo("[\"@other.example\"]");
        assertThat(read.getBoolean("plusFolding")).isTrue();
    }

    @Test
    void theSimulatorAnswersAsTheGateAndFollowsEveryChange() {
        api.must("PUT", "/domains/" + INTERNAL, "{\"exposure\": \"INTERNAL\", \"proof\": \"NETWORK\"}");
        JsonObject refused = decide("{\"sender\": \"a@x.example\", \"recipient\": \"" + STAFF
                + "\", \"client\": {\"address\": \"192.0.2.9\", \"helo\": \"h\"}}");
        assertThat(refused.getString("verdict")).isEqualTo("REJECT");
        assertThat(refused.getString("reply")).startsWith("550 5.7.1 insufficient authorization: staff (ref ");
        assertThat(refused.getString("role")).isEqualTo("POST");
        assertThat(refused.getString("list")).isEqualTo(STAFF);
        assertThat(refused.getJsonArray("trace")).isNotEmpty();
        int rule = addRule("{\"scope\": \"DOMAIN\", \"target\": \"" + INTERNAL + "\", \"action\": \"ACCEPT\","
                + " \"condition\": {\"clients\": [\"192.0.2.0/24\"]}}");
        JsonObject accepted = decide("{\"sender\": \"\", \"recipient\": \"" + STAFF
                + "\", \"client\": {\"address\": \"192.0.2.9\"}}");
        assertThat(accepted.getString("verdict")).isEqualTo("ACCEPT");
        assertThat(accepted.isNull("reply")).isTrue();
        assertThat(accepted.getInt("rule")).isEqualTo(rule);
        assertThat(accepted.getInt("snapshot")).isGreaterThan(refused.getInt("snapshot"));
        assertThat(decide("{\"sender\": \"a@x.example\", \"recipient\": \"b@other.example\"}").getString("verdict"))
                .isEqualTo("PASS");
        assertThat(decide("{\"sender\": \"a@x.example\", \"recipient\": \"\\\"staff\\\"@" + INTERNAL + "\"}")
                .getString("reply")).startsWith("501 5.1.3 ");
    }

    @Test
    void underMonitorTheSimulatorSaysWhatWouldBe() {
        api.must("PUT", "/lists/" + STAFF, "{\"policy\": \"CLOSED\", \"mode\": \"MONITOR\"}");
        JsonObject monitored = decide("{\"sender\": \"a@x.example\", \"recipient\": \"" + STAFF + "\"}");
        assertThat(monitored.getString("verdict")).isEqualTo("ACCEPT");
        assertThat(monitored.getString("wouldBe")).isEqualTo("REJECT");
    }

    @Test
    void theSimulatorReadsTheHeaderAsAListDoesThatLooksIntoIt() {
        api.must("PUT", "/lists/" + STAFF, "{\"policy\": \"MEMBERS\", \"checksHeaders\": true}");
        api.must("PUT", "/lists/" + STAFF + "/members", "[\"m@api.example\"]");
        api.must("PUT", "/domains/" + INTERNAL, "{\"exposure\": \"INTERNAL\", \"proof\": \"CLAIM\"}");
        api.must("PUT", "/inside", "{\"domains\": [\"api.example\"]}");
        assertThat(api.object("/lists/" + STAFF).getBoolean("checksHeaders")).isTrue();
        String post = "{\"sender\": \"m@api.example\", \"recipient\": \"" + STAFF + "\", \"headers\": ";
        assertThat(decide(post + "{\"From\": \"M <m@api.example>\", \"Reply-To\": \"s@x.example\"}}")
                .getString("verdict")).isEqualTo("ACCEPT");
        JsonObject trick = decide(post + "{\"From\": [\"s@x.example\"], \"Reply-To\": \"m@api.example\"}}");
        assertThat(trick.getString("reply")).startsWith("550 5.7.1 ");
        assertThat(trick.getJsonArray("trace").toString()).contains("the header names the sender s@x.example");
        assertThat(decide(post + "{\"Subject\": \"nobody\"}}").getString("reply")).startsWith("550 5.7.1 ");
    }

    @Test
    void aPreviewRunsTheChangeAndTakesItBack() {
        String rule = "{\"scope\": \"LIST\", \"target\": \"" + STAFF + "\", \"action\": \"ACCEPT\"}";
        String before = api.get("/rules").body();
        int snapshot = api.object("/status").getInt("snapshot");
        JsonObject impact = json(api.must("POST", "/previews", "{\"days\": 1, \"rule\": " + rule + "}")).asJsonObject();
        assertThat(impact.getJsonObject("newlyAccepted").getInt("recipients")).isZero();
        assertThat(impact.keySet()).containsExactly("newlyRefused", "newlyAccepted", "unchanged");
        int kept = addRule(rule);
        for (String draft : new String[] {"\"withoutRule\": " + kept,
            "\"rule\": {\"id\": " + kept + ", \"scope\": \"SITE\", \"action\": \"REJECT\"}",
            "\"list\": {\"address\": \"" + STAFF + "\", \"policy\": \"CLOSED\"}",
            "\"list\": {\"address\": \"new@" + EXTERNAL + "\"}", "\"domain\": " + domain(INTERNAL, "EXTERNAL"),
            "\"inside\": {\"networks\": [\"192.0.2.0/24\"]}", "\"senderSet\": {\"name\": \"s\", \"entries\": [\"@x.y\"]}"}) {
            api.must("POST", "/previews", "{" + draft + "}");
        }
        assertThat(api.object("/rules/" + kept).getString("scope")).isEqualTo("LIST");
        api.must("DELETE", "/rules/" + kept, "");
        assertThat(api.get("/rules").body()).isEqualTo(before);
        assertThat(array("/sender-sets")).isEmpty();
        assertThat(api.object("/domains/" + INTERNAL).getString("exposure")).isEqualTo("INTERNAL");
        assertThat(api.object("/status").getInt("snapshot")).isEqualTo(snapshot + 2);
    }

    @Test
    void remarksOnWhatIsOdd() {
        api.must("PUT", "/domains/" + INTERNAL, "{\"exposure\": \"INTERNAL\", \"proof\": \"CLAIM\"}");
        int first = addRule("{\"scope\": \"SITE\", \"action\": \"REJECT\", \"condition\": {\"senders\": [\"@.x.example\"]}}");
        int second = addRule("{\"scope\": \"SITE\", \"action\": \"REJECT\", \"condition\": {\"senders\": [\"a@x.example\"]}}");
        String remarks = api.get("/remarks").body();
        assertThat(remarks).contains("\"about\":\"RULE\",\"name\":\"" + second + "\",\"kind\":\"SHADOWED\",\"details\":[\""
                + first + "\"]", "\"about\":\"DOMAIN\",\"name\":\"" + INTERNAL + "\",\"kind\":\"CLAIM_IS_FORGEABLE\"");
    }

    @Test
    void givesOutEveryBundleAndEveryFileInIt() throws Exception {
        byte[] zip = api.bytes("/config/postfix.zip");
        assertThat(zip).startsWith('P', 'K');
        assertThat(api.bytes("/config/postfix.zip")).isEqualTo(zip);
        assertThat(api.get("/config/postfix/transport").body()).contains(EXTERNAL, INTERNAL);
        assertThat(api.get("/config/postfix/transport").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        assertThat(api.bytes("/config/dns.zip")).startsWith('P', 'K');
        for (String nothing : new String[] {"/config/nosuch.zip", "/config/postfix/nosuch", "/config/nosuch/main.cf",
            "/config/postfix/..%2fdns%2fREADME.txt", "/config/postfix/%2e%2e"}) {
            assertThat(api.get(nothing).statusCode()).as(nothing).isIn(400, 404);
        }
    }

    @Test
    void saysWhatIsRunning() {
        JsonObject status = api.object("/status");
        assertThat(status.getJsonObject("proxy").getBoolean("listening")).isTrue();
        assertThat(status.getJsonObject("proxy").getString("listen")).isEqualTo(System.getenv("SEKISHO_PROXY_LISTEN"));
        assertThat(status.getJsonObject("afterFilter").getString("state")).isIn("DOWN", "UNKNOWN");
        assertThat(status.getInt("snapshot")).isPositive();
    }

    @Test
    void namesTheServersThatAreAskedAboutTheDns() {
        JsonObject before = api.object("/dns-servers");
        JsonObject wanted = json(api.must("PUT", "/dns-servers",
                "{\"inner\":[\"127.0.0.1:9\"],\"outer\":[\"192.0.2.53\",\"2001:db8::53\"]}")).asJsonObject();
        assertThat(wanted.getJsonArray("outer")).hasSize(2);
        assertThat(api.object("/dns-servers")).isEqualTo(wanted);
        assertThat(api.send("PUT", "/dns-servers", "{\"inner\":[\"no server\"]}").statusCode()).isEqualTo(400);
        assertThat(api.object("/dns-servers")).isEqualTo(wanted);
        api.must("PUT", "/dns-servers", before.toString());
    }

    @Test
    void checksBothViewsOfTheDns() {
        JsonObject report = json(api.must("POST", "/dns-checks", "")).asJsonObject();
        assertThat(report.getJsonArray("domains").toString()).contains("\"domain\":\"" + INTERNAL + "\"");
        assertThat(api.object("/dns-checks")).isEqualTo(report);
        assertThat(api.object("/status").getJsonArray("dnsLeaks")).isEqualTo(report.getJsonArray("leaks"));
    }

    @Test
    void showsItsDescriptionToEverybody() throws Exception {
        String shown = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + System.getenv("SEKISHO_HTTP_PORT") + "/openapi?format=JSON"))
                .build(), HttpResponse.BodyHandlers.ofString()).body();
        assertThat(shown).contains("\"/lists/{address}/members\"", "\"replaceMembers\"", "\"condition\"", "\"ifMatch\"")
                .doesNotContain("InputStream");
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

    private int addRule(String rule) {
        return json(api.must("POST", "/rules", rule)).asJsonObject().getInt("id");
    }

    private JsonObject decide(String question) {
        return json(api.must("POST", "/decisions", question)).asJsonObject();
    }

    private JsonArray array(String path) {
        return json(api.get(path)).asJsonArray();
    }

    private static String domain(String name, String exposure) {
        return "{\"name\": \"" + name + "\", \"exposure\": \"" + exposure + "\"}";
    }
}
