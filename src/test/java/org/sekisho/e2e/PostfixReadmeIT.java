package org.sekisho.e2e;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.PostfixHost;
import org.sekisho.confgen.plan.ServerPath;

/** The commands of Postfix's README, as a shell reads them, against the files that Debian ships. */
class PostfixReadmeIT {

    private final Program shell = new Program("/bin/sh", "dash");
    private final Scratch scratch = new Scratch("postfix-readme");
    private final PostfixDirectory postfix = new PostfixDirectory(scratch);
    private final Plan plan = Plans.with(Plans.debian(),
            Plans.with(PostfixHost.stock(), new ServerPath(postfix.etc().toString())));

    @AfterEach
    void removeTheDirectory() {
        scratch.close();
    }

    @Test
    void itsCommandsInstallTheFilesWithoutAWord() {
        run(section("2."));
        assertThat(postfix.postconf("-n")).doesNotContain("warning").contains("soft_bounce = yes");
        assertThat(postfix.postconf("-M", "smtp/inet")).containsOnlyOnce("smtpd_proxy_filter=inet:127.0.0.1:10025");
        assertThat(postfix.transport(plan, "mlex.my.domain")).isEqualTo("lmtp:[127.0.0.1]:8024");
    }

    @Test
    void itsCommandsInstallALaterVersionInTheSamePlaces() {
        run(section("2."));
        List<String> before = List.of(postfix.postconf("-n"), postfix.postconf("-M"));
        run(section("2."));
        assertThat(List.of(postfix.postconf("-n"), postfix.postconf("-M"))).isEqualTo(before);
    }

    @Test
    void itsLastCommandTakesEverythingBack() {
        List<String> before = List.of(postfix.postconf("-n"), postfix.postconf("-M"));
        run(section("2."));
        run(section("4."));
        assertThat(List.of(postfix.postconf("-n"), postfix.postconf("-M"))).isEqualTo(before);
    }

    /** The commands of a section up to the first reload, which needs a running Postfix; "unzip" is done here. */
    private List<String> section(String number) {
        for (GeneratedFile file : ConfigFiles.of(plan, Bundle.POSTFIX)) {
            Scratch.write(postfix.etc().resolve("sekisho").resolve(file.name()), file.text());
        }
        return ConfigFiles.of(plan, Bundle.POSTFIX).get(0).text().lines()
                .dropWhile(line -> !line.startsWith(number)).skip(1)
                .takeWhile(line -> !line.strip().equals("postfix reload") && !line.matches("\\d\\..*"))
                .filter(line -> line.startsWith("    ") && !line.contains("unzip"))
                .map(line -> line.strip().replace(" && postfix reload", "")).toList();
    }

    private void run(List<String> commands) {
        assertThat(commands).isNotEmpty();
        String script = commands.stream().collect(joining("\n", "export MAIL_CONFIG=" + postfix.etc() + "\n", "\n"));
        assertThat(shell.must("-e", "-c", script)).isEmpty();
    }
}
