package org.sekisho.confgen.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Bundle;
import org.sekisho.confgen.ConfigFiles;
import org.sekisho.confgen.GeneratedFile;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Plan;

class DriftTest {

    private final Plan plan = Plans.debian();
    private final Map<String, String> parts = new LinkedHashMap<>(asInstalled(plan));

    @Test
    void whatIsGeneratedIsNotDifferentFromItself() {
        for (Plan each : List.of(Plans.debian(), Plans.freebsd())) {
            DriftReport report = Drift.of(each, new RunningState(asInstalled(each)));
            assertThat(report.differences()).isEmpty();
            assertThat(report.notLookedAt()).isEmpty();
        }
    }

    @Test
    void theOrderOfLinesBlanksCommentsAndContinuationsMeanNothing() {
        for (String name : List.of("postconf-n", "map:transport", "map:virtual", "dns:external.zones")) {
            parts.computeIfPresent(name, (key, text) -> reversed(LogicalLines.of(text).stream()
                    .map(line -> "  # a remark\n\n" + line.replace(" ", "  ") + "  ").toList()));
        }
        parts.computeIfPresent("postconf-M", (key, text) -> reversed(LogicalLines.of(text)));
        assertThat(report().differences()).isEmpty();
    }

    @Test
    void whatASiteAddsOfItsOwnIsNoDifference() {
        change("postconf-n", "relay_domains = ", "relay_domains = other.example, hash.example, ");
        change("postconf-n", "transport_maps = ", "transport_maps = hash:/etc/postfix/own, ");
        parts.merge("postconf-n", "\nmyhostname = mx.my.domain\nsmtpd_tls_security_level = may\n", String::concat);
        parts.merge("map:transport", "\nother.example smtp:[192.0.2.1]\n", String::concat);
        change("postconf-M", "-o strict_rfc821_envelopes=yes", "-o strict_rfc821_envelopes=yes -o smtpd_tls_wrappermode=no");
        assertThat(report().differences()).extracting(Difference::where, Difference::risk)
                .containsExactly(tuple("transport", Risk.NONE));
    }

    @Test
    void aParameterOfMainCfDoesForAnOptionOfMasterCf() {
        change("postconf-M", "-o strict_rfc821_envelopes=yes", "");
        assertThat(report().differences()).extracting(Difference::risk).containsExactly(Risk.HARDENING);
        parts.merge("postconf-n", "\nstrict_rfc821_envelopes = yes\n", String::concat);
        assertThat(report().differences()).isEmpty();
    }

    @Test
    void speedAdjustIsFoundWhereverItStands() {
        change("postconf-M", "-o smtpd_proxy_options=\n", "-o smtpd_proxy_options=speed_adjust\n");
        assertThat(report().differences()).extracting(Difference::risk, Difference::found)
                .containsExactly(tuple(Risk.SPEED_ADJUST, "speed_adjust"));
        change("postconf-M", "-o smtpd_proxy_options=speed_adjust\n", "\n");
        parts.merge("postconf-n", "\nsmtpd_proxy_options = speed_adjust\n", String::concat);
        assertThat(report().differences()).extracting(Difference::risk).containsExactly(Risk.SPEED_ADJUST);
    }

    @Test
    void anAfterFilterThatTheWorldCanReachIsFound() {
        change("postconf-M", "127.0.0.1:10026 inet", "10026 inet");
        assertThat(report().differences()).extracting(Difference::risk, Difference::found)
                .containsExactly(tuple(Risk.AFTER_FILTER_OPEN, "10026/inet"));
        parts.merge("postconf-n", "\ninet_interfaces = loopback-only\n", String::concat);
        assertThat(report().differences()).extracting(Difference::risk).containsExactly(Risk.NONE);
    }

    @Test
    void anAfterFilterThatTrustsOthersIsFound() {
        change("postconf-M", "-o mynetworks=127.0.0.0/8", "-o mynetworks=0.0.0.0/0");
        assertThat(report().differences()).extracting(Difference::risk).containsExactly(Risk.AFTER_FILTER_OPEN);
    }

    @Test
    void aListDomainThatIsNotRelayedIsFound() {
        change("postconf-n", "    mlin.my.domain\n", "\n");
        assertThat(report().differences()).extracting(Difference::risk, Difference::expected)
                .containsExactly(tuple(Risk.DOMAIN_NOT_RELAYED, "mlin.my.domain"));
    }

    @Test
    void missingHardeningIsFound() {
        change("postconf-n", "allow_percent_hack = no", "");
        change("postconf-M", "-o smtpd_forbid_bare_newline_exclusions=\n", "\n");
        assertThat(report().differences()).extracting(Difference::risk)
                .containsExactly(Risk.SMUGGLING, Risk.SECOND_READING);
    }

    @Test
    void waysAroundTheGateAreFound() {
        parts.merge("postconf-M", "192.0.2.25:smtp inet n - y - - smtpd\nsubmission inet n - y - - smtpd\n"
                + "127.0.0.1:10099 inet n - y - - smtpd\n465 inet n - y - - smtpd -o smtpd_proxy_filter=inet:127.0.0.1:10025\n",
                String::concat);
        parts.merge("map:transport", "\nboss@mlin.my.domain smtp:[192.0.2.1]\n", String::concat);
        assertThat(report().differences()).extracting(Difference::risk, Difference::name).containsExactly(
                tuple(Risk.GATE_BYPASSED, "192.0.2.25:25/inet"), tuple(Risk.SUBMISSION_BYPASSES, "587/inet"),
                tuple(Risk.ROUTED_AROUND, "boss@mlin.my.domain"));
    }

    @Test
    void aBeforeFilterWithoutItsProxyIsFound() {
        change("postconf-M", "-o smtpd_proxy_filter=inet:127.0.0.1:10025\n", "\n");
        assertThat(report().differences()).extracting(Difference::risk).containsExactly(Risk.GATE_BYPASSED);
    }

    @Test
    void behindPostscreenTheOptionsAreThoseOfTheServiceItPassesOnTo() {
        change("postconf-M", "smtp inet n - n - 20 smtpd", "smtp inet n - n - 1 postscreen\nsmtpd pass - - n - 20 smtpd");
        assertThat(report().differences()).isEmpty();
    }

    @Test
    void aMapThatWasForgottenIsFound() {
        change("map:transport", "mlin.my.domain lmtp:[127.0.0.1]:8024", "");
        change("map:virtual", "/^abuse(\\+.*)?@mlex\\.my\\.domain$/ postmaster", "");
        assertThat(report().differences()).extracting(Difference::risk, Difference::where).containsExactly(
                tuple(Risk.DELIVERY, "transport"), tuple(Risk.POSTMASTER, "virtual"));
    }

    @Test
    void aPolicyDoorThatPostfixDoesNotAskIsFound() {
        Plan asking = Plans.thatAsksThePolicyDoor(plan);
        Map<String, String> asked = asInstalled(asking);
        asked.computeIfPresent("postconf-n", (name, text) -> text.replace("inet:127.0.0.1:10040",
                "inet:127.0.0.1:10040, permit_mynetworks"));
        assertThat(Drift.of(asking, new RunningState(asked)).differences()).isEmpty();
        assertThat(Drift.of(asking, new RunningState(parts)).differences()).extracting(Difference::name, Difference::risk)
                .contains(tuple("smtpd_recipient_restrictions", Risk.GATE_BYPASSED));
        asked.merge("postconf-M", "\nsubmission inet n - y - - smtpd -o smtpd_proxy_filter=inet:127.0.0.1:10025"
                + " -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject\n", String::concat);
        assertThat(Drift.of(asking, new RunningState(asked)).differences()).extracting(Difference::name, Difference::risk)
                .containsExactly(tuple("587/inet smtpd_recipient_restrictions", Risk.GATE_BYPASSED));
    }

    @Test
    void aDomainOfTwoClassesIsFound() {
        parts.merge("postconf-n", "\nmydestination = localhost, MLIN.my.domain\nsoft_bounce = yes\n", String::concat);
        assertThat(report().differences()).extracting(Difference::risk)
                .containsExactly(Risk.TWO_CLASSES, Risk.SOFT_BOUNCE);
    }

    @Test
    void anInternalZoneThatTheWorldSeesIsALeak() {
        parts.merge("dns:external.zones", "\nzone \"mlin.my.domain\" { type primary; file \"x\"; };\n", String::concat);
        assertThat(report().differences()).extracting(Difference::risk).containsExactly(Risk.LEAK);
    }

    @Test
    void zonesAreComparedByTheirRecords() {
        parts.put("dns:mlex.my.domain.zone", """
                $ORIGIN my.domain.
                $TTL 1d
                mlex 600 IN SOA ns hostmaster (
                        2026010101 ; serial
                        1h 15m 2w 1h )
                        IN NS ns.my.domain. ; ours
                MLEX    300 MX 10 MX.my.domain.
                """);
        assertThat(report().differences()).isEmpty();
        change("dns:mlex.my.domain.zone", "MX 10 MX.my.domain.", "MX 10 elsewhere.my.domain.");
        assertThat(report().differences()).extracting(Difference::risk, Difference::kind).containsExactlyInAnyOrder(
                tuple(Risk.DNS, Difference.Kind.MISSING), tuple(Risk.DNS, Difference.Kind.EXTRA));
    }

    @Test
    void whatWasNotHandedInIsNotJudgedAndIsNamed() {
        parts.keySet().removeIf(name -> !name.equals("postconf-n"));
        assertThat(report().differences()).isEmpty();
        assertThat(report().lookedAt()).containsExactly("postconf-n");
        assertThat(report().notLookedAt()).contains("postconf-M", "map:transport", "dns:named.conf");
    }

    @Test
    void whatIsNoneOfOursIsRefused() {
        assertThatThrownBy(() -> RunningState.of("root:x:0:0\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RunningState.of("#=== sekisho a b/../c\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        parts.put("postconf-n", "a = $b$b$b$b\nb = $a$a$a$a\nrelay_domains = $a\n= x\n====\n$\n" + "(".repeat(50_000));
        parts.put("postconf-M", "smtp inet\n-o -o -o\nx y z a b c d e -o { \n" + "a ".repeat(50_000));
        parts.put("dns:mlex.my.domain.zone", "((((\n\"\"\"\n" + "(".repeat(50_000) + "\n@ IN\n$ORIGIN\n");
        parts.put("map:transport", " \n\t\nx\n/^(/ \n");
        assertThat(report().differences()).isNotEmpty();
    }

    private DriftReport report() {
        return Drift.of(plan, new RunningState(parts));
    }

    private void change(String part, String from, String to) {
        assertThat(parts.get(part)).contains(from);
        parts.put(part, parts.get(part).replace(from, to));
    }

    private static String reversed(List<String> lines) {
        String text = "";
        for (String line : lines) {
            text = line + "\n" + text;
        }
        return text;
    }

    /** What state.sh would print where the files are installed as they are. */
    private static Map<String, String> asInstalled(Plan plan) {
        Map<String, String> parts = Stream.of(Bundle.POSTFIX, Bundle.DNS).flatMap(bundle -> ConfigFiles.of(plan, bundle)
                .stream()).collect(Collectors.toMap(DriftTest::partOf, GeneratedFile::text, (one, other) -> one));
        parts.put("mail_version", plan.postfix().version().toString());
        return parts;
    }

    private static String partOf(GeneratedFile file) {
        return switch (file.name()) {
            case "main.cf" -> "postconf-n";
            case "master.cf" -> "postconf-M";
            default -> (file.bundle() == Bundle.DNS ? "dns:" : "map:") + file.name();
        };
    }
}
