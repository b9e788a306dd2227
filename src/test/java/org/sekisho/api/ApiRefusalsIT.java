package org.sekisho.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.wire.RestClient.json;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.boot.WarUnderTest;
import org.sekisho.wire.RestClient;

/** What the REST API refuses, and how: problem documents, never a stack trace, and nothing changed. */
@ExtendWith(ArquillianExtension.class)
class ApiRefusalsIT {

    private static final String DOMAIN = "mlin.refused.example";
    private static final String LIST = "staff@" + DOMAIN;

    private final String port = System.getenv("SEKISHO_HTTP_PORT");
    private final RestClient api = new RestClient(Integer.parseInt(port), System.getenv("SEKISHO_API_TOKEN"));

    @Deployment(testable = false)
    static WebArchive theWarThatMavenBuilt() {
        return WarUnderTest.archive();
    }

    @BeforeEach
    void addAnInternalList() {
        api.must("POST", "/domains", "{\"name\": \"" + DOMAIN + "\", \"exposure\": \"INTERNAL\"}");
        api.must("POST", "/lists", "{\"address\": \"" + LIST + "\"}");
    }

    @AfterEach
    void removeIt() {
        api.must("DELETE", "/lists/" + LIST, "");
        api.must("DELETE", "/domains/" + DOMAIN, "");
    }

    @Test
    void whoHasNoTokenLearnsNothing() {
        for (String path : List.of("/status", "/domains", "/nosuch", "/config/postfix.zip", "/lists/" + LIST)) {
            for (HttpRequest.Builder request : List.of(anonymous(path), anonymous(path).header("Authorization", "Bearer x"),
                    anonymous(path).header("Authorization", "Bearer "), anonymous(path).header("Authorization", "Basic eDp5"),
                    anonymous(path).POST(BodyPublishers.ofString("{}")))) {
                HttpResponse<String> answer = api.send(request);
                assertProblem(answer, 401);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer ");
            }
        }
    }

    @Test
    void namesTheFieldThatCannotBeTaken() {
        assertField("POST", "/domains", "{\"name\": \"not a domain\", \"exposure\": \"INTERNAL\"}", "name");
        assertField("POST", "/domains", "{\"name\": \"x.example\"}", "exposure");
        assertField("POST", "/domains", "{\"name\": \"x.example\", \"exposure\": \"OPEN\"}", "exposure");
        assertField("POST", "/domains", "{\"name\": \"x.example\", \"exposure\": \"INTERNAL\", \"x\": 1}", "x");
        assertField("POST", "/lists", "{\"address\": \"a b@" + DOMAIN + "\"}", "address");
        assertField("POST", "/lists", "{\"address\": \"a@nosuch.example\"}", "address");
        assertField("POST", "/lists", "{\"address\": \"nothing\"}", "address");
        assertField("POST", "/lists", "{\"address\": \"x@" + DOMAIN + "\", \"policy\": \"ANYONE\"}", "policy");
        assertField("POST", "/lists", "{\"address\": \"x@" + DOMAIN + "\", \"announcers\": [\"@\"]}", "announcers");
        assertField("PUT", "/lists/" + LIST + "/members", "[\"a@b.example\", \"nobody\"]", "members");
        assertField("POST", "/sender-sets", "{\"name\": \"a b\"}", "name");
        assertField("POST", "/sender-sets", "{\"name\": \"x\", \"entries\": [\"set:nosuch\"]}", "entries");
        assertField("POST", "/sender-sets", "{\"name\": \"x\", \"entries\": [\"set:x\"]}", "entries");
        assertField("PUT", "/inside", "{\"networks\": [\"192.0.2.0/33\"]}", "networks");
        assertField("PUT", "/inside", "{\"domains\": [\"a b\"]}", "domains");
        assertField("PUT", "/settings", "{\"lmtp\": \"nowhere\"}", "lmtp");
        assertField("PUT", "/settings", "{\"mode\": \"OFF\"}", "mode");
        assertField("POST", "/decisions", "{\"sender\": \"a@b.example\"}", "recipient");
        assertField("POST", "/decisions", "{\"sender\": \"\", \"recipient\": \"x\", \"client\": {\"address\": \"x\"}}",
                "client.address");
    }

    @Test
    void namesTheFieldOfADraftThatCannotBeTaken() {
        assertField("POST", "/previews", "{\"days\": -1, \"withoutRule\": 1}", "days");
        assertField("POST", "/previews", "{\"withoutRule\": 999999999}", "withoutRule");
        assertField("POST", "/previews", "{\"rule\": {\"id\": 999999999, \"scope\": \"SITE\"}}", "rule.id");
        assertField("POST", "/previews", "{\"rule\": {\"scope\": \"SITE\"}}", "action");
        assertField("POST", "/previews", "{\"inside\": {\"networks\": [\"x\"]}}", "networks");
        assertField("POST", "/previews", "{\"list\": {\"address\": \"" + LIST + "\", \"policy\": \"ANYONE\"}}", "policy");
        assertField("POST", "/previews", "{\"senderSet\": {\"name\": \"x\", \"entries\": [\"set:x\"]}}", "entries");
        assertField("POST", "/previews", "{\"rules\": []}", "rules");
        assertProblem(api.send("POST", "/previews", "{\"days\": 1}"), 400);
        assertProblem(api.send("POST", "/previews", "{\"withoutRule\": 1, \"inside\": {}}"), 400);
        assertField("POST", "/decisions", "{\"sender\": \"\", \"recipient\": \"x\", \"headers\": {\"a b\": \"x\"}}",
                "headers.a b");
        assertField("POST", "/decisions", "{\"sender\": \"\", \"recipient\": \"x\", \"headers\": {\"From\": \"a\\nb\"}}",
                "headers.From");
    }

    @Test
    void namesTheFieldOfARuleThatCannotBeTaken() {
        assertRuleField("\"scope\": \"LIST\", \"target\": \"nosuch@" + DOMAIN + "\"", "target");
        assertRuleField("\"scope\": \"LIST\"", "target");
        assertRuleField("\"scope\": \"SITE\", \"target\": \"x\"", "target");
        assertRuleField("\"scope\": \"SITE\", \"position\": -1", "position");
        assertRuleField("\"scope\": \"SITE\", \"position\": \"first\"", "position");
        assertRuleField("\"scope\": \"SITE\", \"expires\": \"tomorrow\"", "expires");
        assertRuleField("\"scope\": \"SITE\", \"reply\": \"\u4e0d\u53ef\"", "reply");
        assertRuleField("\"scope\": \"SITE\", \"condition\": {\"senders\": [\"/(?=x)/\"]}", "condition.senders");
        assertRuleField("\"scope\": \"SITE\", \"condition\": {\"senders\": []}", "condition.senders");
        assertRuleField("\"scope\": \"SITE\", \"condition\": {\"senders\": [\"set:nosuch\"]}", "condition.senders");
        assertRuleField("\"scope\": \"SITE\", \"condition\": {\"clients\": [\"192.0.2.1/99\"]}", "condition.clients");
        assertRuleField("\"scope\": \"SITE\", \"condition\": {\"roles\": [\"KING\"]}", "condition.roles");
        assertRuleField("\"scope\": \"SITE\", \"condition\": {\"sender\": [\"a@b\"]}", "condition.sender");
        assertThat(api.get("/rules").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "/(?=x)@y/ ~ a look-ahead, which RE2 does not have, at \"(?=\"",
        "/(a)\\1@y/ ~ a back-reference, which RE2 does not have, at \"\\1\"",
        "/a(?<!x)@y/ ~ a look-behind, which RE2 does not have, at \"(?<!x)@y\"",
        "/a++@y/ ~ a possessive repetition, which RE2 does not have, at \"++\""})
    void saysWhichPartOfAPatternCannotBeTakenOfARuleAndOfASet(String pattern, String fault) {
        String text = "\"" + pattern.replace("\\", "\\\\") + "\"";
        JsonObject rule = assertProblem(api.send("POST", "/rules", "{\"scope\": \"SITE\", \"action\": \"ACCEPT\","
                + " \"condition\": {\"senders\": [" + text + "]}}"), 400);
        JsonObject set = assertProblem(api.send("POST", "/sender-sets", "{\"name\": \"x\", \"entries\": [" + text + "]}"), 400);
        assertThat(rule.getString("field")).isEqualTo("condition.senders");
        assertThat(set.getString("field")).isEqualTo("entries");
        assertThat(rule.getString("detail")).isEqualTo("\u201c" + pattern + "\u201d cannot be a sender: " + pattern
                + " is not an RE2 pattern: " + fault);
        assertThat(set.getString("detail")).isEqualTo("\u201c" + pattern + "\u201d cannot be an entry of a set: " + pattern
                + " is not an RE2 pattern: " + fault);
        assertThat(api.get("/rules").body() + api.get("/sender-sets").body()).isEqualTo("[][]");
    }

    @Test
    void namesTheSetsOfACircleAndTheOneThatIsNotThere() {
        api.must("POST", "/sender-sets", "{\"name\": \"one\", \"entries\": [\"@one.example\"]}");
        api.must("POST", "/sender-sets", "{\"name\": \"two\", \"entries\": [\"set:one\"]}");
        try {
            JsonObject circle = assertProblem(api.send("PUT", "/sender-sets/one", "{\"entries\": [\"set:two\"]}"), 400);
            assertThat(circle.getString("field")).isEqualTo("entries");
            assertThat(circle.getString("detail")).contains("one", "two");
            JsonObject missing = assertProblem(api.send("PUT", "/sender-sets/one", "{\"entries\": [\"set:three\"]}"), 400);
            assertThat(missing.getString("detail")).contains("three");
            assertThat(api.object("/sender-sets/one").getJsonArray("entries").toString()).isEqualTo("[\"@one.example\"]");
        } finally {
            api.must("DELETE", "/sender-sets/two", "");
            api.must("DELETE", "/sender-sets/one", "");
        }
    }

    @Test
    void saysSoInJapaneseToWhomPrefersIt() {
        HttpResponse<String> answer = api.send(api.request("/domains").header("Accept-Language", "ja,en;q=0.5")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"a b\", \"exposure\": \"INTERNAL\"}")));
        assertProblem(answer, 400);
        assertThat(json(answer).asJsonObject().getString("detail")).contains("\u30c9\u30e1\u30a4\u30f3");
    }

    @Test
    void refusesWhatOtherThingsStandAgainst() {
        assertProblem(api.send("POST", "/domains", "{\"name\": \"" + DOMAIN + "\", \"exposure\": \"INTERNAL\"}"), 409);
        assertProblem(api.send("POST", "/lists", "{\"address\": \"" + LIST + "\"}"), 409);
        assertThat(assertProblem(api.send("DELETE", "/domains/" + DOMAIN, ""), 409).getString("detail"))
                .startsWith(DOMAIN + " still has one list.");
    }

    @Test
    void refusesAnEditOfSomethingThatWasChangedSince() {
        for (String path : List.of("/domains/" + DOMAIN, "/lists/" + LIST, "/inside", "/settings")) {
            HttpResponse<String> read = api.get(path);
            String tag = read.headers().firstValue("ETag").orElseThrow();
            assertProblem(putIf(path, "\"other\"", read.body()), 409);
            assertThat(putIf(path, tag, read.body()).statusCode()).as(path).isEqualTo(200);
            assertThat(putIf(path, "*", read.body()).statusCode()).as(path).isEqualTo(200);
        }
        String tag = api.get("/lists/" + LIST).headers().firstValue("ETag").orElseThrow();
        api.must("PUT", "/lists/" + LIST, "{\"policy\": \"CLOSED\"}");
        assertProblem(putIf("/lists/" + LIST, tag, "{\"policy\": \"MEMBERS\"}"), 409);
        assertThat(api.object("/lists/" + LIST).getString("policy")).isEqualTo("CLOSED");
    }

    @Test
    void knowsNothingElse() {
        for (String path : List.of("/nosuch", "/domains/nosuch.example", "/domains/%00", "/domains/a%20b", "/lists/nosuch",
                "/lists/nosuch@" + DOMAIN, "/lists/@", "/rules/999999999", "/rules/x", "/rules/99999999999999999999",
                "/lists/nosuch@" + DOMAIN + "/members", "/domains/" + "x".repeat(3000))) {
            assertProblem(api.get(path), 404);
        }
        assertProblem(api.send("PUT", "/domains/nosuch.example", "{\"exposure\": \"INTERNAL\"}"), 404);
        HttpResponse<String> patch = api.send("PATCH", "/lists/" + LIST, "{}");
        assertProblem(patch, 405);
        assertThat(patch.headers().firstValue("Allow").orElseThrow()).contains("PUT");
    }

    @Test
    void refusesBodiesThatCannotBeRead() {
        for (String body : List.of("", "{", "[]", "null", "7", "\"x\"", "{} {}", "{\"name\":", "[".repeat(100_000),
                "{\"name\": \"a.example\", \"name\": \"b.example\"}", "<domain/>")) {
            assertProblem(api.send("POST", "/domains", body), 400);
        }
        assertProblem(api.send(api.request("/domains").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray("{\"name\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)))), 400);
        assertProblem(api.send(api.request("/domains").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=x.example"))), 415);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        byte[] large = new byte[9 * 1024 * 1024];
        JsonObject refused = assertProblem(api.send(api.request("/lists/" + LIST + "/members")
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofByteArray(large))), 413);
        assertThat(refused.getString("detail")).contains("8000000 bytes", "SEKISHO_MAX_BODY_MEGABYTES");
        assertProblem(api.send(api.request("/lists/" + LIST + "/members").header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))), 413);
    }

    @Test
    void refusesQueriesThatCannotBeRead() {
        for (String field : List.of("from", "to", "cursor", "limit")) {
            HttpResponse<String> answer = api.get("/rejections?" + field + "=yesterday");
            assertProblem(answer, 400);
            assertThat(json(answer).asJsonObject().getString("field")).isEqualTo(field);
        }
        assertThat(api.get("/rejections?from=2020-01-01&to=2030-01-01T00:00:00Z&q=%25_%5c'&sender=<>&list=x&client=y"
                .replace("<>", "%3c%3e")).body()).isEqualTo("{\"rejections\":[],\"next\":null}");
        assertProblem(api.send(api.request("/rejections").header("Accept", "image/png")), 406);
    }

    @Test
    void takesNoBodyButJson() {
        assertThat(api.send(api.request("/domains").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"name\": \"x.example\", \"exposure\": \"EXTERNAL\"}"))).statusCode())
                .isEqualTo(415);
    }

    @Test
    void overwritesNoNameServersThatWereChangedMeanwhile() {
        assertThat(putIf("/dns-servers", "\"of-long-ago\"", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void noPathLeadsPastTheConsolesLogin() {
        for (String path : List.of("/../../index.xhtml", "/%2e%2e/%2e%2e/index.xhtml", "/..;/..;/index.xhtml",
                "/..%2f..%2findex.xhtml", "//index.xhtml")) {
            HttpResponse<String> answer = api.send(anonymous(path));
            assertThat(answer.statusCode()).as(path).isIn(302, 400, 401, 404);
            assertThat(answer.body()).as(path).doesNotContain("\tat ");
        }
    }

    private HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path));
    }

    private HttpResponse<String> putIf(String path, String tag, String body) {
        return api.send(api.request(path).header("Content-Type", "application/json").header("If-Match", tag)
                .PUT(BodyPublishers.ofString(body)));
    }

    private void assertRuleField(String fields, String field) {
        assertField("POST", "/rules", "{\"action\": \"ACCEPT\", " + fields + "}", field);
    }

    private void assertField(String method, String path, String body, String field) {
        HttpResponse<String> answer = api.send(method, path, body);
        JsonObject problem = assertProblem(answer, 400);
        assertThat(problem.getString("field").replaceAll("\\[\\d+]", "")).as(answer.body()).isEqualTo(field);
    }

    private static JsonObject assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as("%s %s: %s", answer.request().method(), answer.uri(), answer.body())
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonObject problem = json(answer).asJsonObject();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank().doesNotContain("Exception", "org.sekisho", "\n");
        return problem;
    }
}
