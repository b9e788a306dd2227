package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.MailFlow;

/** The generated part of mailman.cfg as Mailman 3 reads it, behind an [mta] section of the administrator's own. */
class Mailman3PartIT {

    private static final String OWN = "[mailman]\nlayout: here\n[paths.here]\nvar_dir: @VAR@\n"
            + "[mta]\nincoming: mailman.mta.postfix.LMTP\nsmtp_port: 2525\n";

    @Test
    void mailmanReadsItBehindASectionOfTheAdministratorsOwn() {
        MailFlow flow = new MailFlow(Endpoint.of("127.0.0.1:10025"), Endpoint.of("127.0.0.1:10026"),
                Endpoint.of("127.0.0.1:18024"));
        String part = ConfigFiles.of(Plans.with(Plans.debian(), flow), Bundle.MAILMAN).stream()
                .filter(file -> file.name().equals("mailman.cfg")).map(GeneratedFile::text).findFirst().orElseThrow();
        try (Scratch scratch = new Scratch("mailman-part")) {
            Path cfg = scratch.root().resolve("mailman.cfg");
            Scratch.write(cfg, OWN.replace("@VAR@", scratch.directoryOf("list", "var").toString()) + part);
            assertThat(setting(cfg, "incoming")).isEqualTo("mailman.mta.null.NullMTA");
            assertThat(setting(cfg, "lmtp_port")).isEqualTo("18024");
            assertThat(setting(cfg, "smtp_port")).isEqualTo("2525");
        }
    }

    private static String setting(Path cfg, String key) {
        return new Program("/usr/bin/setpriv", "util-linux").must("--reuid=list", "--regid=list", "--init-groups",
                "/usr/bin/mailman", "-C", cfg.toString(), "conf", "-s", "mta", "-k", key).strip();
    }
}
