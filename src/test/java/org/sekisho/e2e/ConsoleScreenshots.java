package org.sekisho.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            new Manner("en-dark", "en-US", "dark", 1280), new Manner("ja-light", "ja-JP", "light", 1280),
            new Manner("ja-dark", "ja-JP", "dark", 1280), new Manner("ja-small", "ja-JP", "light", 360));

    private String setup = "";
    private final Set<String> drawn = new LinkedHashSet<>();

    @Test
    void drawsEveryPage() {
        try (ConsoleServer server = ConsoleServer.start(DEMO); Chromium chromium = new Chromium()) {
            addExamples(server, chromium);
            for (Manner manner : MANNERS) {
                draw(server, chromium, manner);
            }
        }
        Scratch.write(TARGET.resolve("README.md"), gallery());
    }

    /** A page with all pictures, a line for each page of the console. */
    private String gallery() {
        String manners = MANNERS.stream().map(Manner::name).collect(Collectors.joining(" | "));
        return "# Every page of the console\n\nDrawn from the demo by `mvn -Pscreenshots verify`.\n\n| page | " + manners + " |\n"
                + "|---".repeat(MANNERS.size() + 1) + "|\n" + drawn.stream().map(ConsoleScreenshots::line).collect(Collectors.joining());
    }

    private static String line(String page) {
        return "| " + page + " | " + MANNERS.stream().map(manner -> page + "-" + manner.name() + ".png")
                .map(file -> "![" + file + "](" + file + ")").collect(Collectors.joining(" | ")) + " |\n";
    }

    private void draw(ConsoleServer server, Chromium chromium, Manner manner) {
        try (Console console = Console.ofOneVisit(chromium.visitor(manner.locale()), server.url())) {
            console.wear(manner.theme()).page().setViewportSize(manner.width(), 800);
            draw(console, "/login.xhtml", manner);
            draw(console, setup, manner);
            console.open("/login.xhtml");
            console.page().locator("[id='form:login']").fill("admin");
            console.page().locator("[id='form:password']").fill(PASSWORD);
            console.page().locator("[id='form:enter']").click();
            console.page().waitForURL("**/index.xhtml");
            ConsolePages.all(console).forEach(path -> draw(console, path, manner));
            draw(console, "/demo/list.xhtml", manner);
            console.open("/rejections/list.xhtml").page().locator("main details summary").last().click();
            write(console, "rejections-why", manner);
        }
    }

    private void draw(Console console, String path, Manner manner) {
        console.open(path);
        assertThat(console.text()).as(path).isNotBlank();
        String name = path.substring(1).replaceFirst("\\.xhtml", "").replaceFirst("\\?id=.*", "-one").replaceFirst("\\?token=.*", "")
                .replaceFirst("\\?(allow|rejection|q)=.*", "-$1").replaceFirst("\\?.*", "-asked");
        write(console, name.replace('/', '-'), manner);
    }

    private void write(Console console, String name, Manner manner) {
        byte[] png = console.page().screenshot(new Page.ScreenshotOptions().setFullPage(true));
        drawn.add(name);
        new Picture(png).writeSmall(TARGET.resolve(name + "-" + manner.name() + ".png"));
    }

    private void addExamples(ConsoleServer server, Chromium chromium) {
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
            console.follow("hanako").press("Make a link to set a password").press("Yes, do it");
            setup = console.page().locator("#link code").innerText().replaceFirst(".*(/setup)", "$1");
            console.open("/sets/edit.xhtml").fill("Name", "partners").fill("Entries", "@.partner.example\nguest@elsewhere.example")
                    .press("Save");
            console.open("/drift/list.xhtml").page().setInputFiles("input[type=file]", new FilePayload("state.txt", "text/plain",
                    "#=== sekisho postconf-n\nmydestination = localhost, mlin.my.domain\nallow_percent_hack = yes\n".getBytes(UTF_8)));
            console.press("Compare");
            client.send("MAIL FROM:<me@my.domain>");
            client.send("RCPT TO:<list@mlex.my.domain>");
            client.data("From: <me@my.domain>\r\nSubject: Meeting on Friday\r\n\r\nAt three.\r\n");
        }
    }
}
