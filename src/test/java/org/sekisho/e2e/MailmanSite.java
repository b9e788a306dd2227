package org.sekisho.e2e;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.wire.RestClient;

/** A real Mailman 3 and the console that reads it, with its administrator's window. */
final class MailmanSite implements AutoCloseable {

    static final String PAGE = "/mailman/list.xhtml";
    private static final String PASSWORD = "only for the tests";
    private static final String TOKEN = "only-for-these-tests";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Chromium chromium = new Chromium();
    private final PrivateMailman mailman;
    private final ConsoleServer server;
    private final Console console;
    private final RestClient api;

    /** With a Mailman that runs already and is stopped with it. */
    MailmanSite(PrivateMailman mailman, Map<String, String> settings) {
        this.mailman = mailman;
        Map<String, String> all = new HashMap<>(Map.of("SEKISHO_MAILMAN_URL", mailman.rest().url(),
                "SEKISHO_MAILMAN_USER", mailman.rest().user(), "SEKISHO_MAILMAN_PASSWORD", mailman.rest().password(),
                "SEKISHO_MAILMAN_MINUTES", "0", "SEKISHO_ADMIN_PASSWORD", PASSWORD, "SEKISHO_API_TOKEN", TOKEN));
        all.putAll(settings);
        server = ConsoleServer.start(all);
        api = new RestClient(URI.create(server.url()).getPort(), TOKEN);
        console = Console.ofOneVisit(chromium.visitor("en-US"), server.url());
        logIn();
    }

    static Endpoint lmtp() {
        return Scratch.freeEndpoints(1).get(0);
    }

    /** The administrator's window. */
    Console console() {
        return console;
    }

    PrivateMailman mailman() {
        return mailman;
    }

    RestClient api() {
        return api;
    }

    /** Asks Mailman, chooses the exposures and looks; the window then shows what an import would make. */
    Console look(Map<String, String> exposures) {
        console.open(PAGE).press("Ask Mailman");
        exposures.forEach((domain, exposure) -> console.choose("Take as: " + domain, exposure));
        console.press("Look at what would be imported");
        return awaitEnd();
    }

    /** Presses a button that begins something, and waits until it has ended. */
    Console begin(String button) {
        console.open(PAGE).press(button);
        return awaitEnd();
    }

    /** Ends Sekisho in the middle of what it does and starts it again; the administrator logs in again. */
    void killAndStartAgain() {
        server.killAndStartAgain();
        logIn();
    }

    /** What the checks of the server's health say. */
    String readiness() {
        return server.readiness();
    }

    /** What the policy in force says of a post from the world: the verdict's name. */
    String verdict(String sender, String recipient) {
        JsonObject answer = RestClient.json(api.must("POST", "/decisions", "{\"client\":{\"address\":\"203.0.113.7\"},"
                + "\"sender\":\"" + sender + "\",\"recipient\":\"" + recipient + "\"}")).asJsonObject();
        return answer.getString("verdict");
    }

    /** The addresses of the lists here. */
    List<String> lists() {
        return RestClient.json(api.get("/lists")).asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(list -> list.getString("address")).toList();
    }

    /** Waits until what was begun has ended: the page then shows the outcome by itself. */
    Console awaitEnd() {
        Page.WaitForFunctionOptions patience = new Page.WaitForFunctionOptions().setTimeout(PATIENCE.toMillis());
        console.page().waitForFunction("() => document.readyState === 'complete'"
                + " && document.body.classList.contains('scripted') && !document.querySelector('progress')", null, patience);
        return console;
    }

    private void logIn() {
        console.open("/login.xhtml").fill("Login", "admin").fill("Password", PASSWORD).press("Log in");
    }

    @Override
    public void close() {
        console.close();
        chromium.close();
        server.close();
        mailman.close();
    }
}
