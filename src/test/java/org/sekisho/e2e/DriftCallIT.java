package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.sekisho.confgen.plan.MapType;
import org.sekisho.wire.RestClient;

/** The line of the reference page: what {@code state.sh} prints of a Postfix goes by curl to a running console, which answers. */
@TestInstance(Lifecycle.PER_CLASS)
class DriftCallIT {

    private static final String TOKEN = "only-for-these-tests";
    private static final Program SH = new Program("/bin/sh", "dash");
    private static final Program CURL = new Program("/usr/bin/curl", "curl");

    private final Scratch scratch = new Scratch("drift-call");
    private ConsoleServer server;
    private RestClient api;
    private PostfixDirectory postfix;

    @BeforeAll
    void installWhatTheConsoleGenerates() {
        server = ConsoleServer.start(Map.of("SEKISHO_API_TOKEN", TOKEN, "SEKISHO_AFTER_FILTER", "127.0.0.1:10026"));
        api = new RestClient(URI.create(server.url()).getPort(), TOKEN);
        api.must("POST", "/domains", "{\"name\":\"mlex.my.domain\",\"exposure\":\"EXTERNAL\"}");
        api.must("POST", "/domains", "{\"name\":\"mlin.my.domain\",\"exposure\":\"INTERNAL\"}");
        postfix = new PostfixDirectory(scratch);
        postfix.install(Stream.of("main.cf", "master.cf", "transport", "virtual", "state.sh").collect(Collectors.toMap(
                name -> name, name -> api.get("/config/postfix/" + name).body())), MapType.HASH);
    }

    @AfterAll
    void stop() {
        server.close();
        scratch.close();
    }

    @Test
    void eachPlantedDifferenceIsNamedWithItsRisk() {
        assertThat(handIn().getJsonArray("differences").getValuesAs(JsonObject.class))
                .noneMatch(difference -> difference.getBoolean("grave"));
        postfix.postconf("-P", "smtp/inet/smtpd_proxy_options=speed_adjust");
        Path master = postfix.etc().resolve("master.cf");
        Scratch.write(master, Scratch.read(master).replace("127.0.0.1:10026 ", "10026 "));
        postfix.postconf("-e", "inet_interfaces=all", "sekisho_list_domains=mlex.my.domain");
        postfix.postconf("-PX", "smtp/inet/smtpd_forbid_bare_newline", "smtp/inet/strict_rfc821_envelopes");
        JsonObject answer = handIn();
        assertThat(answer.getJsonArray("differences").getValuesAs(JsonObject.class)).extracting(
                difference -> difference.getString("risk"), difference -> difference.getString("name"),
                difference -> difference.getBoolean("grave")).contains(
                tuple("SPEED_ADJUST", "25/inet smtpd_proxy_options", true),
                tuple("AFTER_FILTER_OPEN", "127.0.0.1:10026/inet", true),
                tuple("DOMAIN_NOT_RELAYED", "relay_domains", true),
                tuple("SMUGGLING", "25/inet smtpd_forbid_bare_newline", true),
                tuple("HARDENING", "25/inet strict_rfc821_envelopes", false));
        assertThat(api.object("/drift")).as("what is asked for again later").isEqualTo(answer);
    }

    @Test
    void whatIsNotAStateIsRefusedAndNothingOfItIsKept() {
        JsonObject before = handIn();
        assertThat(status(state(), "Authorization: Bearer somebody-else")).isEqualTo("401");
        Path odd = scratch.root().resolve("odd.txt");
        for (String text : List.of("myhostname = x\n", "#=== sekisho postconf-n\n\0\n",
                "#=== sekisho postconf-n\n" + "x".repeat(5_000_000))) {
            Scratch.write(odd, text);
            assertThat(status(odd, "Authorization: Bearer " + TOKEN)).isEqualTo("400");
        }
        assertThat(api.object("/drift")).isEqualTo(before);
    }

    /** As the reference page has it, but for the directory of this Postfix. */
    private JsonObject handIn() {
        String answer = SH.must("-c", "sh \"$0/sekisho/state.sh\" \"$0\" | curl -sS --data-binary @-"
                + " -H 'Content-Type: text/plain' -H 'Authorization: Bearer " + TOKEN + "' " + url(), postfix.etc().toString());
        try (JsonReader reader = JsonProvider.provider().createReader(new StringReader(answer))) {
            return reader.readObject();
        }
    }

    private Path state() {
        Path state = scratch.root().resolve("state.txt");
        Scratch.write(state, SH.must(postfix.etc().resolve("sekisho/state.sh").toString(), postfix.etc().toString()));
        return state;
    }

    private String status(Path body, String authorization) {
        return CURL.must("-sS", "-o", "/dev/null", "-w", "%{http_code}", "--data-binary", "@" + body,
                "-H", "Content-Type: text/plain", "-H", authorization, url());
    }

    private String url() {
        return server.url() + "/api/v1/drift";
    }
}
