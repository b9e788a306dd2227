package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** The reply of a rule is English, as SMTP has it; the helpdesk reads the explanation in Japanese beside it. */
@ExtendWith(RunningConsole.class)
class ConsoleExplanationIT {

    private static final String EXPLANATION = "学外からの投稿は受け付けません。事務局へご連絡ください。";

    @Test
    void theHelpdeskReadsTheExplanationInTheLogAndWhereItTriesTheEnvelope(RunningConsole.Visit visit) {
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            console.open("/domains/edit.xhtml").fill("Domain", "explained.example").choose("Exposure", "External").press("Save");
            console.open("/lists/edit.xhtml").fill("Name", "news").choose("List domain", "explained.example (External)")
                    .press("Save");
            console.open("/rules/edit.xhtml").choose("Applies to", "List news@explained.example")
                    .fill("Senders", "seller@explained.example.net").choose("Then", "Reject").fill("Reply text", "no offers here")
                    .fill("Explanation in Japanese", EXPLANATION).press("Save");
            console.assertPath("/rules/list.xhtml");
            outsider.send("MAIL FROM:<seller@explained.example.net>");
            assertThat(outsider.send("RCPT TO:<news@explained.example>")).startsWith("550 5.7.1 no offers here (ref ");
        }
        try (Console desk = visit.user("explainer", "Helpdesk: reads the log and asks that a sender be allowed", "")) {
            await().untilAsserted(() -> assertThat(desk.open("/rejections/list.xhtml?q=seller@explained.example.net").page()
                    .locator("dd[lang=ja]").allTextContents()).contains(EXPLANATION));
            desk.open("/decisions/ask.xhtml?sender=seller@explained.example.net&recipient=news@explained.example");
            assertThat(desk.text()).contains("no offers here", EXPLANATION);
        }
    }
}
