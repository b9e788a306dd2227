package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;

/** The generated files as Postfix's own programs read them, appended to the files that Debian ships. */
class PostfixFilesIT {

    private final Scratch scratch = new Scratch("postfix-files");
    private final PostfixDirectory postfix = new PostfixDirectory(scratch);

    @AfterEach
    void removeTheDirectory() {
        scratch.close();
    }

    @Test
    void postfixHasNothingToSayAboutMailman3() {
        postfix.install(Plans.debian());
        assertThat(postfix.check()).isEmpty();
        assertThat(postfix.postconf("-n")).doesNotContain("warning")
                .contains("relay_domains = $sekisho_list_domains\n");
        assertThat(postfix.postconf("-xh", "relay_domains").strip()).isEqualTo("mlex.my.domain mlin.my.domain");
    }

    @Test
    void postfixHasNothingToSayAboutMailman21() {
        postfix.install(mailman21());
        assertThat(postfix.check()).isEmpty();
        assertThat(postfix.postconf("-n")).doesNotContain("warning")
                .contains("mlex_destination_recipient_limit = 1\n", "mlin_destination_recipient_limit = 1\n",
                        "sekisho_smtp_my_domain_destination_recipient_limit = 1\n");
    }

    @Test
    void postfixHasNothingToSayAboutThePolicyDoor() {
        postfix.install(Plans.thatAsksThePolicyDoor(Plans.debian()));
        assertThat(postfix.check()).isEmpty();
        assertThat(postfix.postconf("-n")).doesNotContain("warning")
                .contains("smtpd_recipient_restrictions = check_policy_service inet:127.0.0.1:10040\n");
    }

    @Test
    void postmapFindsEveryListDomainAndRefusesWhatLiesBelow() {
        postfix.install(Plans.debian());
        assertThat(postfix.transport(Plans.debian(), "mlex.my.domain")).isEqualTo("lmtp:[127.0.0.1]:8024");
        assertThat(postfix.transport(Plans.debian(), "mlin.my.domain")).isEqualTo("lmtp:[127.0.0.1]:8024");
        assertThat(postfix.transport(Plans.debian(), ".mlin.my.domain")).isEqualTo("error:5.1.2 No such mail domain");
        assertThat(postfix.transport(Plans.debian(), "my.domain")).isEmpty();
    }

    @Test
    void postmapFindsEveryKeyThatTheFileHasAndNoOtherIsInTheMap() {
        for (Plan plan : List.of(Plans.debian(), mailman21())) {
            try (Scratch own = new Scratch("postfix-map")) {
                PostfixDirectory installed = new PostfixDirectory(own);
                installed.install(plan);
                Map<String, String> entries = entries(PostfixDirectory.files(plan).get("transport"));
                assertThat(entries).hasSize(2 * plan.domains().size());
                entries.forEach((key, value) -> assertThat(installed.transport(plan, key)).as(key).isEqualTo(value));
                assertThat(installed.transportEntries(plan)).containsExactlyInAnyOrderElementsOf(
                        entries.entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue()).toList());
            }
        }
    }

    @Test
    void postmapFindsAPipeForEachMailman21Domain() {
        Plan plan = mailman21();
        postfix.install(plan);
        assertThat(postfix.transport(plan, "mlex.my.domain")).isEqualTo("mlex:");
        assertThat(postfix.transport(plan, "smtp.my.domain")).isEqualTo("sekisho_smtp_my_domain:");
    }

    @Test
    void postmapFindsThePostmasterOfEachListDomainAndNobodyElse() {
        postfix.install(Plans.debian());
        for (String ours : List.of("postmaster@mlin.my.domain", "Abuse@MLEX.my.domain", "abuse+x-y@mlin.my.domain")) {
            assertThat(postfix.regexp("virtual", ours)).as(ours).isEqualTo("postmaster");
        }
        for (String other : List.of("list@mlex.my.domain", "xpostmaster@mlin.my.domain", "postmaster-owner@mlin.my.domain",
                "postmaster@my.domain", "postmaster@mlin.my.domain.evil.example", "postmaster@mlinxmy.domain",
                "postmaster", "mlin.my.domain", "@mlin.my.domain")) {
            assertThat(postfix.regexp("virtual", other)).as(other).isEmpty();
        }
    }

    @Test
    void masterCfHoldsBothServicesAndThePipes() {
        postfix.install(mailman21());
        assertThat(postfix.postconf("-M", "203.0.113.5:smtp/inet", "127.0.0.1:10026/inet", "mlex/unix"))
                .contains("smtpd_proxy_filter=inet:127.0.0.1:10025", "smtpd_tls_security_level=may",
                        "flags=DFR user=mailman:mailman argv=/usr/local/mailman/bin/postfix-to-mlex.py "
                                + "${nexthop} ${user}");
    }

    @Test
    void aStockHostHasNothingThatOursWouldReplace() {
        assertThat(postfix.postconf("-n", "relay_domains", "transport_maps", "virtual_alias_maps", "relay_recipient_maps",
                "allow_percent_hack", "swap_bangpath", "smtputf8_enable")).isEmpty();
    }

    @Test
    void postmapKnowsEachRoleOfEachList() {
        Plan plan = mailman21();
        postfix.install(plan);
        for (ListDomain domain : plan.domains()) {
            for (String list : domain.lists()) {
                assertThat(postfix.regexp("relay_recipients", list + "@" + domain.name())).isEqualTo("OK");
                for (String role : domain.backend().roles()) {
                    String address = list + "-" + role + "@" + domain.name();
                    assertThat(postfix.regexp("relay_recipients", address)).as(address).isEqualTo("OK");
                    String verp = list + "-" + role + "+user=host.example@" + domain.name();
                    assertThat(postfix.regexp("relay_recipients", verp)).as(verp).isEqualTo("OK");
                }
            }
        }
    }

    @Test
    void postmapKnowsTheAddressesOfEveryListAndNoOther() {
        postfix.install(mailman21());
        for (String known : List.of("list@mlex.my.domain", "List-Bounces+a=b.example@MLEX.my.domain",
                "staff-confirm+0a@mlin.my.domain",
                "about-smtp-owner@smtp.my.domain", "staff+x@mlin.my.domain", "mailman-loop@mlin.my.domain")) {
            assertThat(postfix.regexp("relay_recipients", known)).as(known).isEqualTo("OK");
        }
        for (String other : List.of("list@mlin.my.domain", "staff@mlex.my.domain", "list-x@mlex.my.domain",
                "xlist@mlex.my.domain",
                "list@mlex.my.domain.evil.example", "list@mlexxmy.domain", "@mlex.my.domain", "mlex.my.domain")) {
            assertThat(postfix.regexp("relay_recipients", other)).as(other).isEmpty();
        }
        assertThat(postfix.postconf("-h", "relay_recipient_maps"))
                .contains("regexp:$config_directory/sekisho/relay_recipients");
    }

    /** The lines of a map that are neither empty nor a comment, by their keys. */
    private static Map<String, String> entries(String map) {
        return map.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }

    /** The paper's plan: lmdb maps, a Postfix from before the smuggling of messages, every list known to it. */
    private static Plan mailman21() {
        return Plans.freebsd();
    }
}
