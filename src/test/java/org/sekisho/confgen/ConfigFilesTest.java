package org.sekisho.confgen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.Exposure;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;

class ConfigFilesTest {

    @Test
    void writesPostfixForAStockDebianHostAsTheGoldenFilesSay() throws IOException {
        Golden.assertSame("postfix/debian-mailman3", ConfigFiles.of(Plans.debian(), Bundle.POSTFIX));
    }

    @Test
    void writesPostfixForThePapersHostAsTheGoldenFilesSay() throws IOException {
        Golden.assertSame("postfix/freebsd-mailman21", ConfigFiles.of(Plans.freebsd(), Bundle.POSTFIX));
    }

    @Test
    void writesBindForAStockDebianHostAsTheGoldenFilesSay() throws IOException {
        Golden.assertSame("bind/debian", ConfigFiles.of(Plans.debian(), Bundle.DNS));
    }

    @Test
    void writesBindForThePapersHostAsTheGoldenFilesSay() throws IOException {
        Golden.assertSame("bind/freebsd", ConfigFiles.of(Plans.freebsd(), Bundle.DNS));
    }

    @Test
    void writesTheSameBytesForTheSamePlanWhateverTheOrderTheLocaleAndTheTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] before = Archive.zip(ConfigFiles.of(Plans.debian(), Bundle.DNS));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-u-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            List<ListDomain> reversed = new ArrayList<>(Plans.debian().domains());
            Collections.reverse(reversed);
            Plan same = Plans.with(Plans.debian(), reversed);
            assertThat(Arrays.equals(Archive.zip(ConfigFiles.of(same, Bundle.DNS)), before)).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void zipsTheFilesByTheirNamesWithoutDirectories() throws IOException {
        List<GeneratedFile> files = ConfigFiles.of(Plans.debian(), Bundle.POSTFIX);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Archive.zip(files)))) {
            for (GeneratedFile file : files) {
                ZipEntry entry = zip.getNextEntry();
                assertThat(entry.getName()).isEqualTo(file.name());
                assertThat(zip.readAllBytes()).isEqualTo(file.bytes());
            }
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void neverTurnsOnSpeedAdjust() {
        assertThat(text(Plans.debian(), "master.cf").lines().filter(line -> !line.strip().startsWith("#")))
                .noneMatch(line -> line.contains("speed_adjust"))
                .contains("  -o smtpd_proxy_options=");
    }

    @Test
    void keepsAnInternalDomainOutOfTheExternalView() {
        assertThat(text(Plans.debian(), "external.zones")).contains("mlex.my.domain").doesNotContain("mlin");
        assertThat(text(Plans.debian(), "internal.zones")).contains("mlex.my.domain", "mlin.my.domain");
    }

    @Test
    void givesEachMailman21DomainAServiceNameOfItsOwn() {
        Plan plan = Plans.with(Plans.debian(), List.of(
                Plans.domain("lists.a.example", Exposure.EXTERNAL, Backend.MAILMAN21),
                Plans.domain("lists.b.example", Exposure.EXTERNAL, Backend.MAILMAN21),
                Plans.domain("news.b.example", Exposure.EXTERNAL, Backend.MAILMAN21)));
        assertThat(text(plan, "transport")).contains("lists.a.example sekisho_lists_a_example:\n",
                "lists.b.example sekisho_lists_b_example:\n", "news.b.example news:\n");
        assertThat(text(plan, "main.cf")).contains("sekisho_lists_a_example_destination_recipient_limit = 1\n");
    }

    @Test
    void trustsTheProxysOwnAddressWhereTheAfterFilterIsNotOnLoopback() {
        MailFlow remote = new MailFlow(Endpoint.of("[2001:db8::25]:10025"), Endpoint.of("192.0.2.9:10026"),
                Endpoint.of("mailman.my.domain:8024"));
        Plan plan = Plans.with(Plans.debian(), remote);
        assertThat(text(plan, "master.cf")).contains("smtpd_proxy_filter=inet:[2001:db8::25]:10025\n",
                "\n192.0.2.9:10026 inet", "mynetworks=[2001:db8::25]/128\n");
        assertThat(text(plan, "transport")).contains("mlex.my.domain lmtp:[mailman.my.domain]:8024\n");
    }

    @Test
    void leavesAPostmasterListToMailman() {
        Plan plan = Plans.with(Plans.debian(),
                List.of(Plans.domain("x.example", Exposure.EXTERNAL, Backend.MAILMAN3, "postmaster")));
        assertThat(text(plan, "virtual")).contains("/^abuse(\\+.*)?@x\\.example$/ postmaster\n")
                .doesNotContain("/^postmaster");
    }

    @Test
    void writesFilesForASiteWithoutListDomains() {
        Plan empty = Plans.with(Plans.debian(), List.<ListDomain>of());
        assertThat(text(empty, "main.cf")).contains("sekisho_list_domains =\n\n");
        assertThat(ConfigFiles.of(empty)).hasSize(9);
    }

    @Test
    void writesAsciiLinesWithoutBlanksAtTheirEnds() {
        for (Plan plan : List.of(Plans.debian(), Plans.freebsd())) {
            assertThat(ConfigFiles.of(plan)).allSatisfy(file -> {
                assertThat(file.text()).endsWith("\n").doesNotContain("\r", "\t", " \n");
                assertThat(file.text().chars()).allMatch(c -> c < 0x80);
            });
        }
    }

    private static String text(Plan plan, String name) {
        return ConfigFiles.of(plan).stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow().text();
    }
}
