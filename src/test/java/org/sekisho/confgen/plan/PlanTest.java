package org.sekisho.confgen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.confgen.Plans;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;

class PlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "203.0.113.5:smtp", "127.0.0.1:21025", "25"})
    void readsAListeningAddressAsMasterCfWritesIt(String text) {
        assertThat(ListenAddress.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "smtp inet", "a:b:c", "[::1]", "host.example:smtp", "127.0.0.1:",
            "1.2.3.4:smtp\n-o x=y"})
    void refusesAnotherListeningAddressWithASentence(String text) {
        refuses(() -> ListenAddress.of(text), "is not a listening address");
    }

    @Test
    void writesAnIpv6AddressInBrackets() {
        assertThat(Endpoint.of("[::1]:10025")).hasToString("[::1]:10025");
        assertThat(ListenAddress.of("[2001:db8::5]:smtp")).hasToString("[2001:db8::5]:smtp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10025", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:65536", "a b:25", "${x}:25", ":25",
            "h\n:25"})
    void refusesAnotherEndpointWithASentence(String text) {
        assertThatThrownBy(() -> Endpoint.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"etc/postfix", "/etc/postfix/", "/etc/my postfix", "/etc/../x", "/a\nb", "/$x", "/", ""})
    void refusesAPathThatIsNotPlainAndAbsolute(String text) {
        refuses(() -> new ServerPath(text), "is not a plain absolute path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Staff", "a b", "a\nb", "a@b", "-x", "${user}", "x y:"})
    void refusesAListNameThatCouldBreakALine(String name) {
        refuses(() -> Plans.domain("x.example", Exposure.EXTERNAL, Backend.MAILMAN3, name), "is not a list name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailman mailman", "a:b:c", "root argv=x", "Mailman"})
    void refusesAUserThatCouldBreakALine(String user) {
        refuses(() -> new PipeDelivery(new ServerPath("/x"), new ServerPath("/x"), user, new ServerPath("/x")), "is not a user");
    }

    @Test
    void refusesAFlowThatCannotWork() {
        Endpoint proxy = Endpoint.of("127.0.0.1:10025");
        Endpoint named = Endpoint.of("after.example:10026");
        refuses(() -> new MailFlow(proxy, proxy, proxy), "cannot both listen");
        refuses(() -> new MailFlow(proxy, named, proxy), "must listen on an IP address");
        refuses(() -> new MailFlow(Endpoint.of("0.0.0.0:1"), proxy, proxy), "nobody can connect to 0.0.0.0");
        refuses(() -> new MailFlow(proxy, Endpoint.of("127.0.0.1:10026"), proxy, Optional.of(Endpoint.of("[::]:1"))),
                "one address for the policy door");
    }

    @Test
    void refusesAnOptionThatWouldKeepPostfixFromAskingThePolicyDoor() {
        Plan own = Plans.with(Plans.debian(), Plans.with(PostfixHost.stock(),
                ServiceOptions.of("smtpd_recipient_restrictions=permit_mynetworks,reject")));
        refuses(() -> Plans.thatAsksThePolicyDoor(own), "set it in main.cf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a@b@c", "x\ny", "$1@my.domain", "|/bin/sh", "-f@my.domain", "a,b", "@my.domain",
            "a@-", "/etc/passwd"})
    void refusesAPostmasterThatCouldBreakALine(String text) {
        refuses(() -> new Postmaster(text), "nobody to write to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtpd_proxy_options=speed_adjust", "smtpd_proxy_options=",
            "smtpd_x=a,speed_adjust"})
    void refusesSpeedAdjustAndSaysWhy(String option) {
        refuses(() -> ServiceOptions.of(option), "one refused recipient fails the whole message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a = b", "smtpd_proxy_filter=", "smtpd_milters=inet:x:1", "-v", "x={a b}", "x=`id`",
            "smtpd_forbid_bare_newline=no", "x=\u00e9"})
    void refusesAnOptionThatWouldUndoTheGateOrBreakALine(String option) {
        assertThatThrownBy(() -> ServiceOptions.of(option)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsOptionsWithAndWithoutTheirSwitch() {
        assertThat(ServiceOptions.of(" -o smtpd_tls_security_level=may\n smtpd_tls_CAfile=/etc/ssl/ca.pem ").lines())
                .containsExactly("smtpd_tls_security_level=may", "smtpd_tls_CAfile=/etc/ssl/ca.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.11.3", "3.3.1", "3", "x", "3.7.11\nx"})
    void refusesAVersionOfPostfixThatTheFilesAreNotFor(String text) {
        assertThatThrownBy(() -> PostfixVersion.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=spf1 \"x", "v=spf2", "mx -all", "v=spf1 mx\n -all", "v=spf1 mx;'"})
    void refusesAnSpfRecordThatCouldBreakALine(String text) {
        refuses(() -> MailRecords.of(text, ""), "is not an SPF record");
        refuses(() -> MailRecords.of("", text), "is not a DMARC record");
    }

    @Test
    void refusesAPostmasterWithinAListDomain() {
        PostfixHost host = Plans.with(PostfixHost.stock(), new Postmaster("helpdesk@mlin.my.domain"));
        refuses(() -> Plans.with(Plans.debian(), host), "name an address elsewhere");
    }

    @Test
    void refusesADomainNamedTwice() {
        ListDomain domain = Plans.domain("x.example", Exposure.EXTERNAL, Backend.MAILMAN3);
        refuses(() -> Plans.with(Plans.debian(), List.of(domain, domain)), "x.example is named twice");
    }

    @Test
    void refusesAMailHostThatTheWorldCannotFind() {
        refuses(() -> Plans.with(Plans.debian(), host("mx.mlin.my.domain", "192.0.2.1")), "cannot find it");
        refuses(() -> Plans.with(Plans.debian(), host("mx.mlex.my.domain")), "its address must be known");
        assertThat(Plans.with(Plans.debian(), host("mx.mlex.my.domain", "192.0.2.1")).domains()).hasSize(2);
    }

    @Test
    void refusesANameServerInAListDomain() {
        NameService dns = new NameService(DomainName.of("ns.mlex.my.domain"), NameSoftware.BIND,
                new ServerPath("/etc/bind"), List.of(), MailRecords.none());
        refuses(() -> Plans.with(Plans.debian(), dns), "which it is to serve");
    }

    private static MailHost host(String name, String... addresses) {
        return new MailHost(DomainName.of(name), List.of(addresses).stream().map(IpAddress::of).toList());
    }

    private static void refuses(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }
}
