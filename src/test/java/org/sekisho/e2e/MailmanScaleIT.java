package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A thousand lists with a hundred thousand members, broken off in the middle and gone on with. */
class MailmanScaleIT {

    private static final int LISTS = 1000;
    private static final int MEMBERS = 100;
    private static final String DOMAIN = "scale.example";

    private final Program setpriv = new Program("/usr/bin/setpriv", "util-linux");

    @Test
    void aLargeImportThatIsBrokenOffGoesOnWhereItStopped() {
        PrivateMailman mailman = PrivateMailman.start(MailmanSite.lmtp());
        mailman.createList("pattern@" + DOMAIN);
        mailman.subscribe("pattern@" + DOMAIN, "one@elsewhere.example");
        setpriv.must("--reuid=list", "--regid=list", "--init-groups", "/usr/bin/python3",
                Path.of("src/test/resources/mailman/many.py").toAbsolutePath().toString(), mailman.database().toString(),
                "pattern." + DOMAIN, String.valueOf(LISTS), String.valueOf(MEMBERS));
        try (MailmanSite site = new MailmanSite(mailman, Map.of())) {
            Instant before = Instant.now();
            assertThat(site.look(Map.of(DOMAIN, "External")).text()).contains("1,001 lists with 100,001 members.");
            Instant looked = Instant.now();
            site.console().open(MailmanSite.PAGE).press("Import");
            await().pollInSameThread().atMost(Duration.ofMinutes(5)).until(() -> site.lists().size() >= LISTS / 4);
            mailman.pause();
            site.awaitEnd();
            int kept = site.lists().size();
            assertThat(kept).isLessThan(LISTS);
            assertThat(site.console().text()).contains("Mailman could not be read to the end");
            mailman.resume();
            site.begin("Bring into step now");
            Instant done = Instant.now();
            assertThat(site.lists()).hasSize(LISTS + 1);
            assertThat(site.verdict("member-999-99@elsewhere.example", "list-0999@" + DOMAIN)).isEqualTo("ACCEPT");
            System.getLogger("scale").log(System.Logger.Level.INFO, "looked in {0}, broken off at {1} lists, all in {2}",
                    Duration.between(before, looked), kept, Duration.between(looked, done));
        }
    }
}
