package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.wire.SmtpClient;

/**
 * The first day of a postmaster, from the one-time link to the files for Postfix, on a server that knows nobody yet; in
 * each language, by what the buttons and fields are called there.
 */
class ConsoleJourneyIT {

    private static final String PASSWORD = "only for the first day";
    private static final String DOMAIN = "mlin.journey.example";
    private static final String LIST = "staff@" + DOMAIN;
    private static final String OUTSIDER = "stranger@elsewhere.example";

    @ParameterizedTest
    @MethodSource("org.sekisho.e2e.Words#languages")
    void fromTheFirstLoginToTheFilesForPostfix(String language) throws IOException {
        Words words = new Words(language);
        try (ConsoleServer server = ConsoleServer.start(Map.of()); Chromium chromium = new Chromium();
                Console console = Console.ofOneVisit(chromium.visitor(language), server.url());
                SmtpClient outsider = server.outsider()) {
            console.wear(words.language().equals("ja") ? "dark" : "light").mindLooks();
            setUp(console, server, words);
            assertThat(answer(outsider)).startsWith("250 ");
            addInternalList(console, words);
            String refused = answer(outsider);
            assertThat(refused).startsWith("550 5.7.1 insufficient authorization: staff (ref ");
            explain(console, refused.replaceFirst(".*\\(ref (\\S+)\\).*", "$1"), refused, words);
            allow(console, words);
            assertThat(answer(outsider)).startsWith("250 ");
            assertThat(outsider.data("Subject: now it may pass\r\n\r\ntext\r\n")).startsWith("250 ");
            await().untilAsserted(() -> assertThat(server.sink().messages())
                    .anyMatch(message -> message.contains("Subject: now it may pass")));
            download(console, words);
        }
    }

    private static void setUp(Console console, ConsoleServer server, Words words) {
        console.open(server.setupPath());
        assertThat(console.page().locator("html").getAttribute("lang")).isEqualTo(words.language());
        console.fill(words.of("setup.password"), PASSWORD).fill(words.of("setup.repeated"), PASSWORD)
                .press(words.of("setup.finish"));
        console.assertPath("/login.xhtml");
        assertThat(console.sentences()).containsExactly(words.of("setup.done", "admin"));
        console.fill(words.of("login.login"), "admin").fill(words.of("login.password"), PASSWORD)
                .press(words.of("login.enter"));
        console.assertPath("/index.xhtml");
        assertThat(console.text()).contains(words.of("index.firstDomain"));
    }

    /** By the links that the empty pages give, from one next step to the other. */
    private static void addInternalList(Console console, Words words) {
        console.follow(words.of("domains_list.add")).fill(words.of("domain.name"), DOMAIN)
                .choose(words.of("domain.exposure"), words.of("Exposure.INTERNAL")).press(words.of("form.save"));
        console.assertPath("/domains/list.xhtml");
        assertThat(console.sentences()).containsExactly(words.of("domains_edit.saved", DOMAIN));
        assertThat(console.open("/index.xhtml").text()).contains(words.of("index.firstList"));
        console.follow(words.of("lists_list.add")).fill(words.of("list.name"), "staff")
                .choose(words.of("list.domain"), words.domain(DOMAIN, "INTERNAL")).press(words.of("form.save"));
        console.assertPath("/lists/list.xhtml");
        assertThat(console.sentences()).containsExactly(words.of("lists_edit.saved", LIST));
    }

    /** Finds the refusal by the reference that the sender was told, and opens why. */
    private static void explain(Console console, String reference, String reply, Words words) {
        await().untilAsserted(() -> {
            console.open("/rejections/list.xhtml").fill(words.of("rejections_list.text"), reference)
                    .press(words.of("rejections_list.search"));
            assertThat(console.text()).contains(OUTSIDER, LIST);
        });
        console.page().locator("#found details summary").first().click();
        assertThat(console.page().locator(".drawer").first().innerText()).contains(
                words.of("rejections_list.whyTitle"), reply, words.of("rejections_list.trace"), "192.0.2.7", "client.example");
    }

    /** From the open row to the rule that lets this sender in. */
    private static void allow(Console console, Words words) {
        console.follow(words.of("rejections_list.allow"));
        console.assertPath("/rules/edit.xhtml");
        assertThat(console.text()).contains(words.of("rules_edit.allowLead"));
        assertThat(console.field(words.of("rule.senders")).inputValue()).isEqualTo(OUTSIDER);
        assertThat(console.field(words.of("rule.target")).evaluate("choice => choice.selectedOptions[0].label"))
                .isEqualTo(words.listTarget(LIST));
        assertThat(console.page().locator("#impact").innerText()).isNotBlank();
        console.press(words.of("form.save"));
        console.assertPath("/rules/list.xhtml");
        assertThat(console.sentences()).containsExactly(words.of("rules_edit.saved"));
        assertThat(console.text()).contains(words.of("rules_list.senders", OUTSIDER));
    }

    private static void download(Console console, Words words) throws IOException {
        console.open("/configuration/list.xhtml");
        Download download = console.page().waitForDownload(() -> console.page().getByRole(AriaRole.BUTTON)
                .getByText(words.of("configuration_list.download")).click());
        assertThat(download.suggestedFilename()).isEqualTo("sekisho-configuration.zip");
        Path zip = download.path();
        try (ZipFile files = new ZipFile(zip.toFile())) {
            assertThat(new String(files.getInputStream(files.getEntry("postfix/transport")).readAllBytes()))
                    .contains(DOMAIN);
            assertThat(files.getEntry("dns/internal.zones")).isNotNull();
        }
        Files.delete(zip);
    }

    /** What the proxy says to the outsider's mail to the list, begun as the before-filter Postfix does. */
    private static String answer(SmtpClient proxy) {
        proxy.send("RSET");
        assertThat(proxy.send("XFORWARD ADDR=192.0.2.7 NAME=mail.elsewhere.example HELO=client.example"))
                .startsWith("250 ");
        assertThat(proxy.send("MAIL FROM:<" + OUTSIDER + ">")).startsWith("250 ");
        return proxy.send("RCPT TO:<" + LIST + ">");
    }
}
