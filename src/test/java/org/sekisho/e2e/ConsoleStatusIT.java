package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** The first page: its numbers are those of the log, and lead there. */
@ExtendWith(RunningConsole.class)
class ConsoleStatusIT {

    @Test
    void whatIsRefusedIsDrawnCountedAndLeadsToTheLog(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            await().untilAsserted(() -> assertThat(refused(console.open("/index.xhtml"))).isPositive());
            long before = refused(console);
            for (int i = 0; i < 3; i++) {
                outsider.send("MAIL FROM:<counted@status.example>");
                assertThat(outsider.send("RCPT TO:<committee@pages.example>")).startsWith("550 ");
                outsider.send("RSET");
            }
            await().untilAsserted(() -> assertThat(refused(console.open("/index.xhtml"))).isGreaterThanOrEqualTo(before + 3));
            assertThat(console.page().locator(".bars li")).satisfies(bars -> assertThat(bars.count()).isEqualTo(14));
            assertThat(console.page().locator(".bars li").last().locator("rect.layer-refused").count()).isOne();
            assertThat(console.page().locator(".tops").innerText()).contains("counted@status.example", "committee@pages.example");
            console.follow("24 hours");
            assertThat(console.page().locator(".bars li").count()).isEqualTo(24);
            console.click(console.page().locator(".legend a").last());
            console.assertPath("/rejections/list.xhtml");
            assertThat(console.page().url()).contains("verdict=REJECT", "from=20");
            await().untilAsserted(() -> assertThat(console.text()).contains("counted@status.example"));
        }
    }

    private static long refused(Console console) {
        return Long.parseLong(console.page().locator(".facts .figure a").first().innerText().replace(",", ""));
    }
}
