package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.drift.Difference;
import org.sekisho.confgen.drift.Drift;
import org.sekisho.confgen.drift.Risk;
import org.sekisho.confgen.drift.RunningState;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.Exposure;
import org.sekisho.confgen.plan.Plan;

/** What the script of the bundle prints of a real Postfix and of real zones, against what would be generated. */
class DriftIT {

    private static final Program SH = new Program("/bin/sh", "dash");

    private final Scratch scratch = new Scratch("drift");
    private final PostfixDirectory postfix = new PostfixDirectory(scratch);

    @AfterEach
    void removeTheDirectory() {
        scratch.close();
    }

    @Test
    void aPostfixThatHasTheFilesDoesNotDiffer() {
        for (Plan plan : List.of(Plans.debian(), Plans.freebsd())) {
            try (Scratch own = new Scratch("drift-postfix")) {
                PostfixDirectory installed = new PostfixDirectory(own);
                installed.install(plan);
                assertThat(Drift.of(plan, RunningState.of(state(installed))).differences())
                        .extracting(Difference::risk).isSubsetOf(Risk.VERSION);
            }
        }
    }

    @Test
    void whatWasChangedByHandIsFoundWithItsRisk() {
        postfix.install(Plans.debian());
        postfix.postconf("-P", "smtp/inet/smtpd_proxy_options=speed_adjust");
        postfix.postconf("-e", "sekisho_list_domains=mlex.my.domain", "allow_percent_hack=yes",
                "mydestination=localhost, mlin.my.domain");
        postfix.postconf("-P", "127.0.0.1:10026/inet/mynetworks=0.0.0.0/0");
        postfix.postconf("-PX", "127.0.0.1:10026/inet/smtpd_forbid_bare_newline_exclusions");
        postfix.postconf("-M", "submission/inet=submission inet n - y - - smtpd");
        assertThat(grave(Plans.debian())).containsExactly(tuple(Risk.SPEED_ADJUST, "25/inet smtpd_proxy_options"),
                tuple(Risk.AFTER_FILTER_OPEN, "127.0.0.1:10026/inet mynetworks"),
                tuple(Risk.SMUGGLING, "127.0.0.1:10026/inet smtpd_forbid_bare_newline_exclusions"),
                tuple(Risk.SECOND_READING, "allow_percent_hack"), tuple(Risk.SUBMISSION_BYPASSES, "587/inet"),
                tuple(Risk.DOMAIN_NOT_RELAYED, "relay_domains"), tuple(Risk.TWO_CLASSES, "mydestination"));
    }

    @Test
    void anAfterFilterOnEveryAddressIsFound() {
        postfix.install(Plans.debian());
        Path master = postfix.etc().resolve("master.cf");
        Scratch.write(master, Scratch.read(master).replace("127.0.0.1:10026 ", "10026 "));
        postfix.postconf("-e", "inet_interfaces=all");
        assertThat(grave(Plans.debian())).containsExactly(tuple(Risk.AFTER_FILTER_OPEN, "127.0.0.1:10026/inet"));
    }

    @Test
    void aMapThatPostmapHasNotSeenIsFound() {
        postfix.install(Plans.debian());
        Plan more = Plans.with(Plans.debian(), List.of(
                Plans.domain("mlex.my.domain", Exposure.EXTERNAL,
                        Backend.MAILMAN3, "list"),
                Plans.domain("mlnew.my.domain", Exposure.EXTERNAL,
                        Backend.MAILMAN3, "list")));
        PostfixDirectory.files(more).forEach((name, text) ->
                Scratch.write(postfix.etc().resolve("sekisho").resolve(name), text));
        assertThat(grave(more)).contains(tuple(Risk.DELIVERY, "mlnew.my.domain"));
    }

    @Test
    void zonesAsBindReadsThemDoNotDiffer() {
        Program checkzone = new Program("/usr/bin/named-checkzone", "bind9-utils");
        StringBuilder state = new StringBuilder();
        ConfigFiles.of(Plans.debian(), Bundle.DNS).stream().filter(file -> file.name().endsWith(".zone")).forEach(file -> {
            Path zone = scratch.root().resolve(file.name());
            Scratch.write(zone, file.text());
            state.append("#=== sekisho dns:").append(file.name()).append('\n')
                    .append(checkzone.must("-q", "-i", "none", "-D", "-o", "/dev/stdout",
                            file.name().replaceFirst("\\.zone$", ""), zone.toString()));
        });
        assertThat(Drift.of(Plans.debian(), RunningState.of(state.toString())).differences()).isEmpty();
    }

    private List<Tuple> grave(Plan plan) {
        return Drift.of(plan, RunningState.of(state(postfix))).differences().stream()
                .filter(difference -> difference.risk().isGrave())
                .map(difference -> tuple(difference.risk(), difference.name())).toList();
    }

    /** What the bundle's script prints of these files. */
    static String state(PostfixDirectory installed) {
        return SH.must(installed.etc().resolve("sekisho/state.sh").toString(), installed.etc().toString());
    }
}
