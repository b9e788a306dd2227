package org.sekisho.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.ListenAddress;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.MailRecords;
import org.sekisho.confgen.plan.PostfixVersion;
import org.sekisho.confgen.plan.Postmaster;
import org.sekisho.confgen.plan.ServerPath;
import org.sekisho.confgen.plan.ServiceOptions;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.sets.SetEntry;

/** Nobody who reads Japanese is told in English what is wrong with an entry. */
class FaultsTest {

    private static final String ENGLISH = "[A-Za-z]{2,},? [a-z]{2,},? [a-z]{2,}";

    @ParameterizedTest
    @ValueSource(strings = {"odd one@x.example", "@-.example", "@.a b", "set:a b", "/a(/", "/a)/", "/[a/", "/[z-a]/", "/a**/", "/*a/",
        "/a{2000}/", "/\\1/", "/(?=a)/", "/(?!a)/", "/(?<=a)b/", "/(?>a)/", "/a++/", "/(?#a)/", "/\\y/", "/(?<a>b)(?<a>c)/"})
    void saysWhatIsWrongWithASender(String entry) {
        assertIsJapanese(fault(SenderTerm::of, entry));
    }

    @Test
    void saysWhichPartOfAPatternCannotBeTaken() {
        assertThat(fault(SenderTerm::of, "/a(?=b)/"))
                .isEqualTo("/a(?=b)/ は RE2 の正規表現ではありません: 「(?=」の先読みは RE2 にありません");
        assertThat(fault(SenderTerm::of, "/a(/"))
                .isEqualTo("/a(/ は RE2 の正規表現ではありません: 「a(」のところ: 閉じる ) がありません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "members:nobody", "192.0.2.1/24", "192.0.2.0/99", "nobody"})
    void saysWhatIsWrongWithAnEntryOfASet(String entry) {
        assertIsJapanese(fault(SetEntry::of, entry));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void saysWhatIsWrongWithASetting(Function<String, Object> reading, String text) {
        assertIsJapanese(fault(reading, text));
    }

    private static Stream<Arguments> settings() {
        return Stream.of(with(ServerPath::new, "etc/postfix"), with(ServiceOptions::of, "two words"),
                with(ServiceOptions::of, "smtpd_milters=inet:x:1"), with(ServiceOptions::of, "content_filter=x:"),
                with(ServiceOptions::of, "receive_override_options=no_milters"),
                with(ServiceOptions::of, "smtpd_proxy_options=speed_adjust"), with(ServiceOptions::of, "smtpd_proxy_filter=x"),
                with(Postmaster::new, "no body"), with(text -> MailRecords.of(text, ""), "mx"),
                with(text -> MailRecords.of("", text), "none"), with(ListenAddress::of, "a b"), with(PostfixVersion::of, "2.11"),
                with(PostfixVersion::of, "new"), with(Endpoint::of, "nowhere"), with(Endpoint::of, "a b:25"), with(Endpoint::of, "x.example:0"),
                with(IpAddress::of, "1.2.3"), with(DomainName::of, "a b"), with(Network::of, "x/8"),
                with(text -> new MailFlow(Endpoint.of(text), Endpoint.of(text), Endpoint.of("127.0.0.1:24")), "127.0.0.1:25"),
                with(text -> new MailFlow(Endpoint.of("127.0.0.1:25"), Endpoint.of(text), Endpoint.of("127.0.0.1:24")), "x.example:26"));
    }

    private static Arguments with(Function<String, Object> reading, String text) {
        return Arguments.of(reading, text);
    }

    private static String fault(Function<String, ?> reading, String text) {
        Throwable fault = catchThrowable(() -> reading.apply(text));
        assertThat(fault).as(text).isInstanceOf(IllegalArgumentException.class);
        assertThat(Faults.of(Locale.ENGLISH, fault.getMessage())).isEqualTo(fault.getMessage());
        return Faults.of(Locale.JAPANESE, fault.getMessage());
    }

    private static void assertIsJapanese(String sentence) {
        assertThat(sentence).doesNotContainPattern(ENGLISH).containsPattern("\\p{InHiragana}");
    }
}
