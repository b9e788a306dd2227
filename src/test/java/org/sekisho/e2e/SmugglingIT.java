package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.smtp.Checks;
import org.sekisho.smtp.PaperPolicy;
import org.sekisho.wire.SmtpClient;

/**
 * A message cannot hold a second one: both cures of SMTP smuggling, each with the other switched off, and the hole that
 * is there without both.
 */
@Timeout(120)
class SmugglingIT {

    private static final String NORMALIZE = "-o smtpd_forbid_bare_newline=normalize";
    private static final List<String> ENDS = List.of("\r\n.\r\r\n", "\r\n.\r\r\r\n", "\n.\n", "\n.\r\n", "\r\n.\n",
            "\r.\r\n", "\r\n\0.\r\n", "\r\n.\0\r\n");
    private static final String SECOND = "MAIL FROM:<smuggler@my.domain>\r\nRCPT TO:<staff@mlin.my.domain>\r\nDATA\r\n"
            + "Subject: smuggled\r\n\r\nsmuggled\r\n";

    /** The guard of the proxy alone: the after-filter is as shipped. */
    @Checks({44, 46})
    @Test
    void theProxyAloneLetsNoSecondMessageThrough() {
        try (CheckpointSite site = new CheckpointSite(PaperPolicy::snapshot, NORMALIZE, PostfixPair.AS_SHIPPED)) {
            List<String> answers = smuggle(site.postfix());
            assertThat(answers.get(0)).startsWith("550 5.5.2");
            assertThat(answers.get(1)).startsWith("550 5.5.2");
            assertThat(site.delivered()).doesNotContain("staff@mlin.my.domain");
        }
    }

    /** The setting of the after-filter alone: what stands for the proxy passes every byte. */
    @Checks(50)
    @Test
    void theAfterFilterAloneTakesNoSecondMessage() throws IOException {
        int after = Scratch.freeEndpoints(1).get(0).port();
        try (ScriptedGate unguarded = unguarded(after);
                PostfixPair postfix = new PostfixPair(unguarded.port(), after, NORMALIZE, PostfixPair.HARDENED)) {
            List<String> answers = smuggle(postfix);
            assertThat(answers).allMatch(answer -> answer.startsWith("250"));
            assertThat(postfix.delivered()).isNotEmpty().doesNotContain("staff@mlin.my.domain");
        }
    }

    /** Without both cures the hole is there; else the two tests above would show nothing. */
    @Checks(50)
    @Test
    void withoutBothASecondMessageIsDelivered() throws IOException {
        int after = Scratch.freeEndpoints(1).get(0).port();
        try (ScriptedGate unguarded = unguarded(after);
                PostfixPair postfix = new PostfixPair(unguarded.port(), after, NORMALIZE, PostfixPair.AS_SHIPPED)) {
            smuggle(postfix);
            assertThat(postfix.delivered()).contains("staff@mlin.my.domain");
        }
    }

    private static List<String> smuggle(PostfixPair postfix) {
        List<String> answers = new ArrayList<>();
        for (String end : ENDS) {
            try (SmtpClient client = postfix.outsider()) {
                client.send("MAIL FROM:<stranger@elsewhere.example>");
                client.send("RCPT TO:<list@mlex.my.domain>");
                answers.add(client.data("Subject: first\r\n\r\ntext" + end + SECOND));
            }
        }
        return answers;
    }

    private static ScriptedGate unguarded(int after) {
        Endpoint gate = Scratch.freeEndpoints(1).get(0);
        Endpoint behind = new Endpoint("127.0.0.1", after);
        return new ScriptedGate(new MailFlow(gate, behind, behind), seen -> Optional.empty());
    }
}
