package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReversePathTest {

    private static final ReversePath PLAIN = ReversePath.parse("<a@b.example>");

    @ParameterizedTest
    @ValueSource(strings = {"<a@b.example>", "<A@B.EXAMPLE>", "<\"a\"@b.example>", "<\"\\a\"@b.example>",
        "<@r.example:a@b.example>", "<@r.example,@s.example:a@b.example>", "a@b.example", "<a@b.example.>",
        " <a@b.example> ", "<@r.example:\"A\"@B.example.>"})
    void everySpellingOfASenderIsOneIdentity(String spelling) {
        assertThat(ReversePath.parse(spelling)).isEqualTo(PLAIN);
    }

    @Test
    void aULabelAndItsALabelAreOneIdentity() {
        assertThat(ReversePath.parse("<a@日本語.jp>")).isEqualTo(ReversePath.parse("<a@XN--WGV71A119E.jp>"))
                .isInstanceOf(ReversePath.Mailbox.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<>", "", "  ", " <> "})
    void readsTheNullSender(String text) {
        assertThat(ReversePath.parse(text)).isEqualTo(new ReversePath.Null());
        assertThat(ReversePath.parse(text).mailbox()).isEmpty();
        assertThat(ReversePath.parse(text).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"< >", "<<>>", "<\"\">", "<@>", "<a>", "<a@>", "<@b>", "<\"\"@b>", "<a b@c>", "<a@b@c>",
        "<a@b..>", "<(c)a@b>", "<a@b(c)>", "X <a@b>", "<<a@b>>", "<a\\b@c>", "<\"a@b>", "<a\"@b>", "<\"a\"b@c>",
        "<@r:@s:a@b>", "<@r a@b>", "<a@[192.0.2.1]>", "<a\u0001@b>", "<\"a\u0001\"@b>", "<a@ｂ.example>", "<a@b。c>",
        "<a@straße.example>", "<a@b\u00ad>", "<a@b", "a@b>", "<:a@b>", "<@:a@b>", "<\"a\"@\"b\">", "<a@b,c@d>"})
    void whatCannotBeReadIsNobody(String text) {
        assertThat(ReversePath.parse(text)).isInstanceOf(ReversePath.Unreadable.class);
        assertThat(ReversePath.parse(text).mailbox()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "<@my.domain:a@b.example>|b.example",
        "<\"a@my.domain\"@b.example>|b.example",
        "<a%my.domain@b.example>|b.example",
        "<my.domain!a@b.example>|b.example",
        "<a@my.domain.b.example>|my.domain.b.example",
        "<@my.domain,@x:\"@my.domain:\"@b.example>|b.example"})
    void aSenderBelongsToItsLastDomainWhateverElseItNames(String text, String domain) {
        assertThat(ReversePath.parse(text).mailbox().orElseThrow().domain()).isEqualTo(DomainName.of(domain));
    }

    @Test
    void keepsWhatQuotesReallyQuote() {
        assertThat(ReversePath.parse("<\"a b\"@c>").mailbox().orElseThrow().local()).isEqualTo("a b");
        assertThat(ReversePath.parse("<\"a\\\"b\\\\c\"@d>").mailbox().orElseThrow().local()).isEqualTo("a\"b\\c");
        assertThat(ReversePath.parse("<\"a b\"@c>").text()).isEqualTo("a b@c");
    }
}
