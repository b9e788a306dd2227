package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.sekisho.confgen.Plans;
import org.sekisho.wire.RestClient;

/** An internal list domain that a real BIND tells the world is an alarm on the first page, in health, metrics and the API. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DnsAlarmIT {

    private static final String PAGE = "/dns/list.xhtml";
    private static final String INTERNAL = "mlin.my.domain";
    private static final String TOKEN = "only-for-these-tests";
    private static final String PASSWORD = "only for the tests";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Chromium chromium = new Chromium();
    /** For this one the questions come from inside, for the other one from the world. */
    private final PrivateBind inner =
            PrivateBind.start(Plans.with(Plans.debian(), Plans.nameService("/etc/bind", "127.0.0.1")));
    private final PrivateBind outer =
            PrivateBind.start(Plans.with(Plans.debian(), Plans.nameService("/etc/bind", "192.0.2.9")));
    private ConsoleServer server;
    private RestClient api;
    private Console console;

    @BeforeAll
    void start() {
        server = ConsoleServer.start(Map.of("SEKISHO_ADMIN_PASSWORD", PASSWORD, "SEKISHO_API_TOKEN", TOKEN,
                "SEKISHO_DNS_CHECK_MINUTES", "60"));
        api = new RestClient(URI.create(server.url()).getPort(), TOKEN);
        api.must("POST", "/domains", "{\"name\":\"mlex.my.domain\",\"exposure\":\"EXTERNAL\"}");
        api.must("POST", "/domains", "{\"name\":\"" + INTERNAL + "\",\"exposure\":\"INTERNAL\"}");
        console = Console.ofOneVisit(chromium.visitor("en-US"), server.url());
        console.open("/login.xhtml").fill("Login", "admin").fill("Password", PASSWORD).press("Log in");
    }

    @AfterAll
    void stop() {
        console.close();
        chromium.close();
        server.close();
        inner.close();
        outer.close();
    }

    @Test
    @Order(1)
    void nothingIsAnAlarmWhileTheWorldSeesTheExternalDomainAlone() {
        ask(outer);
        console.press("Check now");
        assertThat(console.text()).contains("mx.my.domain").doesNotContain("Leak: the world sees it");
        assertThat(console.open("/index.xhtml").text()).doesNotContain("The world can see an internal list domain");
        assertAlarms("", 0);
    }

    @Test
    @Order(2)
    void whatTheWorldCanSeeIsAnAlarmEverywhere() {
        ask(inner);
        assertThat(console.press("Check now").text()).contains("Leak: the world sees it");
        console.open("/index.xhtml");
        assertThat(console.page().locator(".notice-alarm").allInnerTexts()).anyMatch(alarm -> alarm.contains(INTERNAL));
        assertAlarms(INTERNAL, 1);
    }

    @Test
    @Order(3)
    void itEndsWithTheNextCheckAndTheScheduleFindsItByItself() {
        ask(outer);
        console.press("Check now");
        assertAlarms("", 0);
        ask(inner);
        server.killAndStartAgain();
        await().atMost(PATIENCE).untilAsserted(() -> assertAlarms(INTERNAL, 1));
    }

    private void ask(PrivateBind asTheWorld) {
        console.open(PAGE).page().locator("textarea[id$='inner']").fill(inner.endpoint().toString());
        console.page().locator("textarea[id$='outer']").fill(asTheWorld.endpoint().toString());
        console.press("Save");
        console.open(PAGE);
    }

    private void assertAlarms(String leaked, int leaks) {
        assertThat(api.object("/status").getJsonArray("dnsLeaks").toString()).contains(leaked).hasSize(
                leaks == 0 ? 2 : leaked.length() + 4);
        assertThat(server.readiness()).containsPattern("\"leaked\"\\s*:\\s*\"" + leaked + "\"");
        assertThat(server.metrics()).containsPattern("(?m)^sekisho_dns_leaks(\\{[^}]*})? " + leaks + "\\.0$");
    }
}
