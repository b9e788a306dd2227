package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.wire.SmtpClient;

/** Draws every page of the demo's console for the documentation: {@code mvn -Pscreenshots verify}. */
class ConsoleScreenshots {

    private static final Path TARGET = Path.of(System.getProperty("sekisho.screenshots", "docs/images/console"));
    private static final String PASSWORD = "only for the pictures";
    private static final Map<String, String> DEMO = Map.of("SEKISHO_DEMO", "true", "SEKISHO_ADMIN_PASSWORD", PASSWORD,
            "SEKISHO_NODE", "gate1", "SEKISHO_AFTER_FILTER", Scratch.freeEndpoints(1).get(0).toString());

    /**
     * How a page is drawn.
     *
     * @param name   the end of the file's name
     * @param locale the browser's language
     * @param theme  the colours
     * @param width  the window's width in pixels
     */
    private record Manner(String name, String locale, String theme, int width) {
    }

    private static final List<Manner> MANNERS = List.of(new Manner("en-light", "en-US", "light", 1280),
            new Manner("ja-dark", "ja-JP", "dark", 1280), new Manner("ja-small", "ja-JP", "light", 360));

    @Test
    void drawsEveryPage() {
        try (ConsoleServer server = ConsoleServer.start(DEMO); Chromium chromium = new Chromium()) {
            addExamples(server, chromium);
            for (Manner manner : MANNERS) {
                draw(server, chromium, manner);
            }
        }
    }

    private static void draw(ConsoleServer server, Chromium chromium, Manner manner) {
        try (Console console = Console.ofOneVisit(chromium.visitor(manner.locale()), server.url())) {
            console.wear(manner.theme()).page().setViewportSize(manner.width(), 800);
            draw(console, "/login.xhtml", manner);
            console.page().locator("[id='form:login']").fill("admin");
            console.page().locator("[id='form:password']").fill(PASSWORD);
            console.page().locator("[id='form:enter']").click();
            console.page().waitForURL("**/index.xhtml");
            ConsolePages.all().forEach(path -> draw(console, path, manner));
            draw(console, "/demo/list.xhtml", manner);
            draw(console, "/decisions/ask.xhtml?sender=stranger@elsewhere.example&client=192.0.2.7"
                    + "&recipient=staff@mlin.my.domain", manner);
            console.open("/rejections/list.xhtml").page().locator("main details summary").last().click();
            write(console, "rejections-why", manner);
        }
    }

    private static void draw(Console console, String path, Manner manner) {
        console.open(path);
        assertThat(console.text()).as(path).isNotBlank();
        String name = path.substring(1).replaceFirst("\\.xhtml", "").replace("?id=1", "-one").replaceFirst("\\?.*", "-asked");
        write(console, name.replace('/', '-'), manner);
    }

    private static void write(Console console, String name, Manner manner) {
        byte[] png = console.page().screenshot(new Page.ScreenshotOptions().setFullPage(true));
        new Picture(png).writeSmall(TARGET.resolve(name + "-" + manner.name() + ".png"));
    }

    private static void addExamples(ConsoleServer server, Chromium chromium) {
        try (Console console = Console.ofOneVisit(chromium.visitor("en-US"), server.url());
                SmtpClient client = server.outsider()) {
            console.open("/login.xhtml").fill("Login", "admin").fill("Password", PASSWORD).press("Log in");
            console.open("/rules/edit.xhtml").choose("Applies to", "List staff@mlin.my.domain")
                    .fill("Senders", "@partner.example\nsecretary@office.example").fill("Note", "Project until summer")
                    .press("Save");
            console.open("/rules/edit.xhtml").fill("Client networks", "203.0.113.0/24").choose("Then", "Reject")
                    .choose("Mode", "Monitor").fill("Note", "Watch this network for a while").press("Save");
            console.open("/inside/edit.xhtml").fill("Inside networks", "192.0.2.0/24\n2001:db8::/32").press("Save");
            client.send("MAIL FROM:<editor@newsletter.example>");
            client.send("RCPT TO:<staff@mlin.my.domain>");
            client.send("RSET");
            RunningConsole.Visit.ask(console, "editor@newsletter.example");
            console.open("/accounts/edit.xhtml").fill("Login", "hanako").press("Save");
            client.send("MAIL FROM:<me@my.domain>");
            client.send("RCPT TO:<list@mlex.my.domain>");
            client.data("From: <me@my.domain>\r\nSubject: Meeting on Friday\r\n\r\nAt three.\r\n");
        }
    }
}
