package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardPathTest {

    private static final DomainName MLIN = DomainName.of("mlin.my.domain");
    private static final DomainName MLEX = DomainName.of("mlex.my.domain");
    private static final DomainName JAPANESE = DomainName.of("名簿.例え.jp");

    /** What Postfix 3.7.11 was seen to deliver to {@code list@mlin.my.domain}, and the near kin of it. */
    static Stream<String> spellingsOfTheList() {
        return Stream.of("<\"list\"@mlin.my.domain>", "<@relay.example:list@mlin.my.domain>",
                "<@a.example,@b.example:list@mlin.my.domain>", "<list(c)@mlin.my.domain>", "<list@(c)mlin.my.domain>",
                "<list@mlin(c).my.domain>", "<list@mlin.my.domain(c)>", "<(c)list@mlin.my.domain>",
                "<list@mlin.my.domain.>", "<list @ mlin.my.domain>", "<list@ mlin.my.domain>",
                "<list @mlin.my.domain>", "list@mlin.my.domain", "<<list@mlin.my.domain>>",
                "X Y <list@mlin.my.domain>", "<X Y <list@mlin.my.domain>>", "<\"li\\st\"@mlin.my.domain>",
                "<\"list@mlin.my.domain\">", "<list%mlin.my.domain>", "<mlin.my.domain!list>",
                "<li\\st@mlin.my.domain>", "<list\t@mlin.my.domain>", "< list@mlin.my.domain>",
                "<list@mlin.my.domain >", "<\"list\" @mlin.my.domain>", "<list@mlin.my.domain;>",
                "<list@mlin.my.domain,>", "<list@mlin . my . domain>", "<list@mlin.my.domain..>",
                "<list@\"mlin.my.domain\">", "<list@\"mlin\".my.domain>", "<list@ml\\in.my.domain>",
                "<list%mlin.my.domain@relay.example.>", "<\"list%mlin.my.domain\"@relay.example>",
                "<\"mlin.my.domain!list\"@relay.example>", "<\"list@mlin.my.domain\"@relay.example>",
                "<list@mlin.my.domain@relay.example>", "<relay!mlin.my.domain!list>", "<list@mlin(a(b)c).my.domain>",
                "<list@mlin(a\\)b).my.domain>", "<list@mlin.my.domain(open>", "<list@(\"x)mlin.my.domain>",
                "<list@mlin(\").my.domain(\")>",
                "<\"(x\"list@mlin(c).my.domain>", "<list\"(\"@mlin(c).my.domain>", "<\"a)\"list@(c)mlin.my(x).domain>", "<LIST@MLIN.MY.DOMAIN.>", "<\"\"list@mlin.my.domain>",
                "<list@mlin。my。domain>", "<list@mlin．my．domain>", "<list@mlin｡my｡domain>",
                "<list@ｍｌｉｎ.my.domain>", "<list@m\u00adlin.my.domain>", "<list@mlin\u200b.my.domain>",
                "<list@mlin\ufe0f.my.domain>", "<list@ⓜlin.my.domain>", "<list@mlin.my.domain\u0000>",
                "<list@mlin.\r\n my.domain>", "<list@mlin.my.domain", "list@mlin.my.domain>",
                "<list@mlin.my.domain>, <x@y>", "<a:list@mlin.my.domain;>", "<list@.mlin.my.domain>",
                "<@mlin.my.domain:list>", "<@mlin.my.domain>", "<mlin.my.domain>", "<list\u3000@mlin.my.domain>");
    }

    /** Forms that a Postfix with {@code append_dot_mydomain} completes. */
    static Stream<String> shortSpellingsOfTheList() {
        return Stream.of("<list@mlin>", "<LIST@MLIN>", "<list@mlin.>", "<\"list\"@mlin>", "<list%mlin>", "<mlin!list>",
                "<mlin!list@relay.example>", "<list%mlin@relay.example>", "<list @ mlin>", "<@relay.example:list@mlin>",
                "<list@mlin(c)>", "<list@mlin(open.my.domain>", "<\"list@mlin\">", "<\"list%mlin\"@relay.example>");
    }

    @ParameterizedTest
    @MethodSource("spellingsOfTheList")
    void anySpellingButThePlainOneIsOddAndCouldReachTheList(String spelling) {
        assertThat(ForwardPath.parse(spelling)).isInstanceOf(ForwardPath.Odd.class);
        assertThat(ForwardPath.parse(spelling).reach().test(MLIN)).isTrue();
        assertThat(ForwardPath.parse(spelling).reach().test(MLEX)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("shortSpellingsOfTheList")
    void aDomainThatPostfixCompletesCouldReachTheList(String spelling) {
        assertThat(ForwardPath.parse(spelling).reach().test(MLIN)).isTrue();
        assertThat(ForwardPath.parse(spelling).reach().test(MLEX)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<list@mlin.my.domain>", "<LIST@MLIN.my.domain>", "<list+x@mlin.my.domain>",
        "<list-bounces+a=b@mlin.my.domain>", "<い@mlin.my.domain>"})
    void thePlainFormIsPlain(String spelling) {
        ForwardPath path = ForwardPath.parse(spelling);
        assertThat(path).isInstanceOf(ForwardPath.Plain.class);
        assertThat(path.plain().orElseThrow().domain()).isEqualTo(MLIN);
        assertThat(path.text()).isEqualTo(spelling.substring(1, spelling.length() - 1));
        assertThat(path.reach().test(MLIN)).isTrue();
        assertThat(path.reach().test(MLEX)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<user@foreign.example>", "<\"a b\"@foreign.example>", "<\"a\\\"b\"@foreign.example>",
        "<bounces+list=mlin.my.domain@foreign.example>", "<SRS0=ab=cd=mlin.my.domain=list@foreign.example>",
        "<SRS1=ab=foreign.example==cd=ef=mlin.my.domain=list@foreign.example>",
        "<prvs=1234abcdef=list=mlin.my.domain@foreign.example>", "<\"bounces+list=mlin.my.domain\"@foreign.example>",
        "<mlin.my.domain@foreign.example>", "<mlin@foreign.example>", "<user@evilmlin.my.domain>",
        "<user@evilmlin.my.domain.>", "<user@mlin.my.domain.evil.example>", "<user@mlin.my.domain.evil.example.>",
        "<user@my.domain>", "<user@sub.mlin.my.domain>", "<user@sub.mlin.my.domain.>", "<\"x\"@sub.mlin.my.domain>",
        "<user@mlin-my.domain>", "<user@[192.0.2.1]>", "<x%y@foreign.example>", "<x!y@foreign.example>", "<user>",
        "<\"user\"@foreign.example.>", "<bounces+list=mlin.my.domain@foreign.example.>", "<mlin>", "<>", "<@>",
        "<user@mlin2>", "<@r.example:user@evilmlin.my.domain>",
        "<user @ evilmlin.my.domain>", "<user @ mlin.my.domain.evil.example>", "<@r.example:user@sub.mlin.my.domain>", "<user@xmlin>", "<a b@foreign.example>", "<user@foreign.example(mlin)>", "<(x)@foreign.example>",
        "<user@foreign.example (at mlin-my.domain)>"})
    void whatBelongsToAnotherDomainInEveryReadingIsNotOurs(String spelling) {
        assertThat(ForwardPath.parse(spelling).reach().test(MLIN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<list@名簿.例え.jp.>", "<\"list\"@xn--eqr684g.xn--r8jz45g.jp>",
        "<\"list\"@名簿.xn--r8jz45g.jp>", "<list@xn--eqr684g。例え.jp>", "<list @ 名簿.例え.JP>",
        "<list@名簿\u200b.例え.jp>", "<\"list\"@XN--EQR684G.例え.jp>"})
    void knowsAnInternationalDomainInEveryMixOfLabels(String spelling) {
        assertThat(JAPANESE.ascii()).isEqualTo("xn--eqr684g.xn--r8jz45g.jp");
        assertThat(ForwardPath.parse(spelling).reach().test(JAPANESE)).isTrue();
        assertThat(ForwardPath.parse(spelling).reach().test(MLIN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a@straße.example>", "<a@STRASSE.example.>", "<a@stra\u00dfe.example.>"})
    void knowsADomainThatASharpSIsMappedTo(String spelling) {
        assertThat(ForwardPath.parse(spelling).reach().test(DomainName.of("strasse.example"))).isTrue();
    }

    /** Names that IDNA of 2003 cannot write; Postfix looks for the U-labels in its tables as they are. */
    @ParameterizedTest
    @CsvSource({"xn--strae-oqa.example,stra\u00dfe.example", "xn--strae-oqa.example,STRA\u1e9eE.example",
        "xn--3xa.example,\u03c2.example",
        "xn--ab-no82a.example,a\ud83d\ude00b.example", "xn--strae-oqa.example,stra\u00dfe",
        "xn--r8jz45g.example,\u4f8b\u3048.example", "xn--mnchen-3ya.example,M\u00dcNCHEN.example",
        "xn--ab-m1t.example,a\u200db.example", "xn--1ug.example,xn--1ug.example", "xn--99999999999999.example,xn--99999999999999.example"})
    void aDomainOfAnyCharactersCouldBeMeantByItsULabels(String domain, String written) {
        assertThat(ForwardPath.parse("<staff@" + written + ">").reach().test(DomainName.of(domain))).isTrue();
        assertThat(ForwardPath.parse("<staff@x" + written + ">").reach().test(DomainName.of(domain))).isFalse();
    }

    @Test
    void aDomainOfOneLabelIsNoWordOfAnything() {
        assertThat(ForwardPath.parse("<\"x\"@foreign.example>").reach().test(DomainName.of("lists"))).isFalse();
        assertThat(ForwardPath.parse("<\"x\"@lists>").reach().test(DomainName.of("lists"))).isTrue();
        assertThat(ForwardPath.parse("<\"\"@foreign.example>").reach().test(DomainName.of("lists"))).isFalse();
    }

    static Stream<String> hostileTexts() {
        int length = 100_000;
        return Stream.of("\"" + "\\a".repeat(length) + "\"@x", "\"" + "a".repeat(length), "(".repeat(length),
                "(".repeat(length) + ")".repeat(length), "()".repeat(length), ".".repeat(length) + "x",
                "@".repeat(length), "m ".repeat(length), "mlin.".repeat(length), "@mlin" + " ".repeat(length) + "x",
                "\\".repeat(length), "%!".repeat(length), "a@" + "b.".repeat(length), "\ufdfa".repeat(length / 10),
                "a@" + "ü".repeat(length), "@a:".repeat(length), ":".repeat(length), "<".repeat(length), "a\u0301"
                .repeat(length), "xn--".repeat(length));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void readsHostileTextInBoundedTime(String text) {
        Assertions.assertThat(Arrays.asList(text, "<" + text + ">")).allSatisfy(path ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                    ForwardPath.parse(path).reach().test(MLIN);
                    ReversePath.parse(path);
                    DomainName.parse(path);
                    IpAddress.parse(path);
                }));
    }

    @Test
    void neverThrowsWhateverTheText() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x250 ? 1 : 61) {
            String odd = Character.toString(c);
            assertThatCode(() -> Stream.of("<l%s@mlin.my.domain>", "<list@ml%sin.my.domain>", "%s<list@mlin>", "%s",
                    "<list@%1$s.%1$s>", "<\"%s\"@x>").map(form -> String.format(form, odd)).forEach(text -> {
                        ForwardPath.parse(text).reach().test(MLIN);
                        ReversePath.parse(text);
                        IpAddress.parse(text);
                    })).as("U+%04X", c).doesNotThrowAnyException();
        }
    }
}
