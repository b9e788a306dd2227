package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** What a postmaster does in the console on the first day, in a real browser, and what SMTP says to it. */
@ExtendWith(RunningConsole.class)
class ConsoleIT {

    private static final String OUTSIDER = "MAIL FROM:<stranger@elsewhere.example>";

    @Test
    void theOneTimeLinkOpensNoFormASecondTime(RunningConsole.Visit visit) {
        try (Console console = visit.stranger().open(visit.setupPath())) {
            assertThat(console.text()).contains("This link was used already or never existed");
            assertThat(console.page().locator("input[type=password]").count()).isZero();
        }
    }

    @Test
    void aWrongPasswordGetsOneSentenceAndTheLoginIsKept(RunningConsole.Visit visit) {
        try (Console console = visit.stranger().open("/login.xhtml")) {
            console.fill("Login", "admin").fill("Password", "not the right one").press("Log in");
            assertThat(console.sentences()).containsExactly("Login or password is wrong.");
            assertThat(console.field("Login").inputValue()).isEqualTo("admin");
        }
    }

    @Test
    void whoeverIsNotLoggedInIsAskedAndThenSeesThePageAskedFor(RunningConsole.Visit visit) {
        try (Console console = visit.stranger().open("/rules/list.xhtml")) {
            console.assertPath("/login.xhtml");
            console.fill("Login", "admin").fill("Password", RunningConsole.PASSWORD).press("Log in");
            console.assertPath("/rules/list.xhtml");
        }
    }

    @Test
    void aListAssignedToAnInternalDomainRefusesTheNextOutsiderUntilARuleLetsHimIn(RunningConsole.Visit visit) {
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            begin(outsider);
            assertThat(outsider.send("RCPT TO:<staff@mlin.first.example>")).startsWith("250 ");
            assertThat(outsider.send("RSET")).startsWith("250 ");

            addInternalList(console, "mlin.first.example", "staff");
            begin(outsider);
            String refused = outsider.send("RCPT TO:<staff@mlin.first.example>");
            assertThat(refused).startsWith("550 5.7.1 ").contains("insufficient authorization: staff");
            outsider.send("RSET");

            findAndExplain(console, refused);
            allow(console, "staff@mlin.first.example", "stranger@elsewhere.example");
            begin(outsider);
            assertThat(outsider.send("RCPT TO:<staff@mlin.first.example>")).startsWith("250 ");
            assertThat(outsider.data("Subject: now it may pass\r\n\r\ntext\r\n")).startsWith("250 ");
            await().untilAsserted(() -> assertThat(visit.server().sink().messages())
                    .anyMatch(message -> message.contains("Subject: now it may pass")));
        }
    }

    @Test
    void theConfigurationIsDownloadedAsOneZipThatNamesEveryListDomain(RunningConsole.Visit visit) throws IOException {
        try (Console console = visit.administrator()) {
            addInternalList(console, "mlin.zip.example", "zipped");
            console.open("/configuration/list.xhtml");
            Download download = console.page().waitForDownload(() -> console.page()
                    .getByRole(AriaRole.BUTTON).getByText("Download all (zip)").click());
            assertThat(download.suggestedFilename()).isEqualTo("sekisho-configuration.zip");
            Map<String, String> files = unzip(Files.readAllBytes(download.path()));
            assertThat(files).containsKeys("postfix/README.txt", "postfix/main.cf", "postfix/master.cf",
                    "postfix/transport", "dns/README.txt", "dns/internal.zones", "dns/external.zones");
            assertThat(files.get("postfix/transport")).contains("mlin.zip.example");
            assertThat(files.get("dns/internal.zones")).contains("mlin.zip.example");
            assertThat(files.get("dns/external.zones")).doesNotContain("mlin.zip.example");
        }
    }

    @Test
    void theLanguageAndTheColoursStayAsChosen(RunningConsole.Visit visit) {
        try (Console console = visit.administrator("en-US").open("/rules/list.xhtml")) {
            console.press("日本語").press("ダーク");
            console.open("/lists/list.xhtml");
            assertThat(console.page().locator("html").getAttribute("lang")).isEqualTo("ja");
            assertThat(console.page().locator("body").getAttribute("class")).contains("dark");
            assertThat(console.page().locator("h1").innerText()).isEqualTo("メーリングリスト");
        }
    }

    /** Begins a mail as the before-filter Postfix does: with what it knows of the client. */
    private static void begin(SmtpClient proxy) {
        assertThat(proxy.send("XFORWARD ADDR=192.0.2.7 NAME=mail.elsewhere.example HELO=client.example"))
                .startsWith("250 ");
        assertThat(proxy.send(OUTSIDER)).startsWith("250 ");
    }

    private static void addInternalList(Console console, String domain, String list) {
        console.open("/domains/list.xhtml").follow("New list domain");
        console.fill("Domain", domain).choose("Exposure", "Internal").press("Save");
        console.assertPath("/domains/list.xhtml");
        assertThat(console.sentences()).containsExactly(domain + " is saved.");
        console.open("/lists/list.xhtml").follow("New list");
        console.fill("Name", list).choose("List domain", domain + " (Internal)").press("Save");
        console.assertPath("/lists/list.xhtml");
        assertThat(console.sentences()).containsExactly(list + "@" + domain + " is saved.");
    }

    /** Finds the refusal by the reference that the sender was told, and opens why. */
    private static void findAndExplain(Console console, String reply) {
        String reference = reply.replaceFirst(".*\\(ref (\\S+)\\).*", "$1");
        await().untilAsserted(() -> {
            console.open("/rejections/list.xhtml").fill("Search", reference).press("Search");
            assertThat(console.text()).contains("stranger@elsewhere.example", "staff@mlin.first.example");
        });
        assertThat(console.page().url()).contains("q=" + reference);
        console.page().locator("#main details summary").first().click();
        assertThat(console.page().locator("#main details").first().innerText())
                .contains(reply, "posting policy “Insiders”", "client.example");
    }

    private static void allow(Console console, String list, String sender) {
        console.open("/rules/list.xhtml").follow("New rule");
        console.choose("Applies to", "List " + list).fill("Senders", sender).choose("Then", "Accept").press("Save");
        console.assertPath("/rules/list.xhtml");
        assertThat(console.sentences()).containsExactly("The rule is saved and in force.");
        assertThat(console.text()).contains("sender is " + sender);
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
