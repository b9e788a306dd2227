package org.sekisho.confgen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
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
import org.sekisho.confgen.plan.NameSoftware;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.PostfixVersion;
import org.sekisho.policy.terms.Role;

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
    void writesMailman3AsTheGoldenFilesSay() throws IOException {
        Golden.assertSame("mailman/debian-mailman3", ConfigFiles.of(Plans.debian(), Bundle.MAILMAN));
    }

    @Test
    void writesTheDeliveryScriptsOfMailman21AsTheGoldenFilesSay() throws IOException {
        Golden.assertSame("mailman/freebsd-mailman21", ConfigFiles.of(Plans.freebsd(), Bundle.MAILMAN));
    }

    @Test
    void writesNsdAndUnboundAsTheGoldenFilesSay() throws IOException {
        Plan plan = Plans.with(Plans.debian(), Plans.with(Plans.debian().dns(), NameSoftware.NSD_UNBOUND, "/etc/nsd"));
        Golden.assertSame("nsd/debian", ConfigFiles.of(plan, Bundle.DNS));
    }

    @Test
    void writesDnsmasqAsTheGoldenFilesSay() throws IOException {
        Plan plan = Plans.with(Plans.freebsd(), Plans.with(Plans.freebsd().dns(), NameSoftware.DNSMASQ, "/etc"));
        Golden.assertSame("dnsmasq/freebsd", ConfigFiles.of(plan, Bundle.DNS));
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
    void endsEachBundleWithAManifestAndTheSumsThatSha256sumReads() {
        List<GeneratedFile> files = ConfigFiles.of(Plans.debian(), Bundle.POSTFIX);
        assertThat(files).extracting(GeneratedFile::name).startsWith("README.txt").endsWith("manifest.json", "SHA256SUMS");
        String manifest = text(Plans.debian(), "manifest.json");
        JsonObject read = Json.createReader(new StringReader(manifest)).readObject();
        assertThat(read.getInt("snapshot")).isEqualTo(42);
        assertThat(read.getString("bundle")).isEqualTo("postfix");
        assertThat(read.getJsonArray("files")).hasSize(files.size() - 2);
        assertThat(text(Plans.debian(), "SHA256SUMS").lines()).hasSize(files.size() - 1)
                .allMatch(line -> line.matches("[0-9a-f]{64}  \\S+"));
    }

    @Test
    void neverTurnsOnSpeedAdjust() {
        assertThat(text(Plans.debian(), "master.cf").lines().filter(line -> !line.strip().startsWith("#")))
                .noneMatch(line -> line.contains("speed_adjust"))
                .contains("  -o smtpd_proxy_options=");
    }

    @Test
    void asksThePolicyDoorOnlyWhereADomainIsDecidedThere() {
        assertThat(text(Plans.debian(), "main.cf") + text(Plans.debian(), "README.txt")).doesNotContain("policy");
        Plan asking = Plans.thatAsksThePolicyDoor(Plans.debian());
        assertThat(text(asking, "main.cf")).contains("\nsmtpd_recipient_restrictions = check_policy_service "
                + "inet:127.0.0.1:10040\nsmtpd_policy_service_default_action = 451 4.3.0 ");
        assertThat(text(asking, "README.txt")).contains("swap_bangpath smtputf8_enable smtpd_recipient_restrictions\n",
                "smtpd_recipient_restrictions = check_policy_service inet:127.0.0.1:10040, YOURS",
                "needs \"check_policy_service,inet:127.0.0.1:10040\" in front");
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
    void knowsTheSameRolesAndSiteAddressesAsTheGate() {
        for (Backend backend : Backend.values()) {
            org.sekisho.policy.terms.Backend gates = org.sekisho.policy.terms.Backend.valueOf(backend.name());
            assertThat(backend.roles()).containsExactlyInAnyOrderElementsOf(Role.suffixed().stream()
                    .filter(gates::knows).map(role -> role.name().toLowerCase(Locale.ROOT)).toList());
        }
    }

    @Test
    void writesOnlyWhatThisPostfixKnows() {
        for (String old : List.of("3.4.29", "3.5.23", "3.6.4", "3.7.9", "3.8.4", "3.7")) {
            assertThat(masterCf(old)).as(old).doesNotContain("-o smtpd_forbid_bare_newline");
        }
        for (String fresh : List.of("3.5.24", "3.6.14", "3.7.10", "3.8.5", "3.9.0", "3.10", "3.11.6-beta")) {
            assertThat(masterCf(fresh)).as(fresh).contains("-o smtpd_forbid_bare_newline=normalize\n",
                    "-o smtpd_forbid_bare_newline_exclusions=\n");
        }
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
        assertThat(ConfigFiles.of(empty)).hasSize(19);
    }

    @Test
    void writesAsciiLinesWithoutBlanksAtTheirEnds() {
        for (Plan plan : List.of(Plans.debian(), Plans.freebsd())) {
            assertThat(ConfigFiles.of(plan)).allSatisfy(file -> {
                assertThat(file.text()).doesNotContainPattern("@[A-Z][A-Z0-9_]*@");
                assertThat(file.text()).endsWith("\n").doesNotContain("\r", "\t", " \n");
                assertThat(file.text().chars()).allMatch(c -> c < 0x80);
            });
        }
    }

    private static String masterCf(String version) {
        return text(Plans.with(Plans.debian(), Plans.with(Plans.debian().postfix(), PostfixVersion.of(version))),
                "master.cf");
    }

    private static String text(Plan plan, String name) {
        return ConfigFiles.of(plan).stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow().text();
    }
}
