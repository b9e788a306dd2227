package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.smtp.Checks;
import org.sekisho.smtp.PaperPolicy;
import org.sekisho.wire.SmtpClient;

/** Why {@code smtpd_proxy_options=speed_adjust} must stay off (SMTPD_PROXY_README). */
@Timeout(120)
class SpeedAdjustIT {

    @Checks(35)
    @Test
    void oneRefusedRecipientRefusesTheWholeMessage() {
        try (CheckpointSite site = new CheckpointSite(PaperPolicy::snapshot, "-o smtpd_proxy_options=speed_adjust",
                PostfixPair.HARDENED)) {
            try (SmtpClient client = site.postfix().outsider()) {
                client.send("MAIL FROM:<stranger@elsewhere.example>");
                assertThat(client.send("RCPT TO:<list@mlex.my.domain>")).startsWith("250");
                assertThat(client.send("RCPT TO:<staff@mlin.my.domain>")).startsWith("250");
                assertThat(client.data("Subject: x\r\n\r\ntext\r\n")).startsWith("550 5.7.1");
            }
            assertThat(site.delivered()).isEmpty();
        }
    }
}
