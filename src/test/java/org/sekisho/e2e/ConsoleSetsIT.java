package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.wire.SmtpClient;

/** Sender sets: made, named in a rule, changed, and not deleted while a rule names them. */
@ExtendWith(RunningConsole.class)
class ConsoleSetsIT {

    @Test
    void aSetLetsItsSendersInWhereARuleNamesItAndCannotBeDeletedThen(RunningConsole.Visit visit) {
        visit.fill();
        try (Console console = visit.administrator(); SmtpClient outsider = visit.server().outsider()) {
            console.open("/sets/list.xhtml").follow("New sender set");
            console.fill("Name", "auditors").fill("Entries", "one@sets.example\nnot an entry").press("Save");
            console.assertPath("/sets/edit.xhtml");
            assertThat(console.sentenceAt("Entries")).startsWith("“not an entry” cannot be an entry of a set");
            console.fill("Entries", "one@sets.example\n@.audit.example").press("Save");
            console.assertPath("/sets/list.xhtml");
            assertThat(console.sentences()).containsExactly("auditors is saved and in force.");
            console.open("/rules/edit.xhtml").choose("Applies to", "List committee@pages.example")
                    .fill("Senders", "set:auditors").press("Save");
            console.assertPath("/rules/list.xhtml");
            assertThat(answer(outsider, "two@deep.audit.example")).startsWith("250 ");
            assertThat(answer(outsider, "two@sets.example")).startsWith("550 ");
            console.open("/sets/list.xhtml").follow("auditors").fill("Entries", "two@sets.example").press("Save");
            assertThat(answer(outsider, "two@sets.example")).startsWith("250 ");
            assertThat(answer(outsider, "two@deep.audit.example")).startsWith("550 ");
            console.open("/sets/list.xhtml").follow("auditors").press("Delete").press("Yes, do it");
            console.assertPath("/sets/edit.xhtml");
            assertThat(console.sentenceAt("Name")).contains("names the set auditors");
        }
    }

    private static String answer(SmtpClient client, String sender) {
        client.send("XFORWARD ADDR=203.0.113.79");
        client.send("MAIL FROM:<" + sender + ">");
        String reply = client.send("RCPT TO:<committee@pages.example>");
        client.send("RSET");
        return reply;
    }
}
