package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** The log as a file for spreadsheets: whole, sent while it is read, and without a cell that a spreadsheet would run. */
@ExtendWith(RunningConsole.class)
class ConsoleCsvIT {

    /** More than are read from the database at once. */
    private static final int REFUSALS = 1_203;
    private static final String SEARCH = "/rejections/list.xhtml?q=csv.example";

    @Test
    void everyAnswerOfTheSearchIsSentWithAndWithoutAByteOrderMark(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            refuseMany(outsider);
            await().untilAsserted(() -> assertThat(lines(console, "plain")).hasSize(REFUSALS + 1));
            String plain = text(console, "plain");
            assertThat(plain).startsWith("\"at\",\"reference\",").endsWith("\"\r\n");
            assertThat(text(console, "bom")).isEqualTo("\ufeff" + plain);
            assertThat(lines(console, "plain").stream().skip(1))
                    .allSatisfy(line -> assertThat(line).contains("\"'=1+1@csv.example\"", "\"committee@pages.example\""))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theFileIsSentWhileItIsReadAndKeptByNobody(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator()) {
            APIResponse answer = ask(console, "plain");
            assertThat(answer.headers()).containsEntry("transfer-encoding", "chunked").doesNotContainKey("content-length");
            assertThat(answer.headers().get("content-type")).startsWith("text/csv");
            assertThat(answer.headers().get("content-disposition")).startsWith("attachment").contains("rejections.csv");
            assertThat(answer.headers().get("cache-control")).contains("no-store");
        }
    }

    private static void refuseMany(SmtpClient outsider) {
        outsider.send("XFORWARD ADDR=198.51.100.90");
        outsider.send("MAIL FROM:<=1+1@csv.example>");
        for (int i = 0; i < REFUSALS; i++) {
            assertThat(outsider.send("RCPT TO:<committee@pages.example>")).startsWith("550 ");
        }
        outsider.send("RSET");
    }

    private static List<String> lines(Console console, String manner) {
        return text(console, manner).lines().toList();
    }

    private static String text(Console console, String manner) {
        return new String(ask(console, manner).body(), StandardCharsets.UTF_8);
    }

    private static APIResponse ask(Console console, String manner) {
        APIResponse answer = console.page().request().get(console.url(SEARCH + "&csv=" + manner));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
