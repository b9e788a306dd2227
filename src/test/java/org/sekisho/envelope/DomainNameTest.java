package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    private static final DomainName MY_DOMAIN = DomainName.of("my.domain");
    private static final String LABEL_63 = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({"my.domain,my.domain", "MY.Domain,my.domain", "a,a", "1.2,1.2", "x-y.z--a,x-y.z--a",
        "xn--wgv71a119e.jp,xn--wgv71a119e.jp", "XN--WGV71A119E.JP,xn--wgv71a119e.jp",
        "日本語.jp,xn--wgv71a119e.jp", "bücher.example,xn--bcher-kva.example", "BÜCHER.example,xn--bcher-kva.example"})
    void readsAPlainDomainAsALabelsInLowerCase(String text, String ascii) {
        assertThat(DomainName.parse(text)).contains(new DomainName(ascii));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.", ".a", "a..b", "-a.b", "a-.b", "a.-b", "a.b-", "a b", " a", "a ", "a\tb",
        "a_b.c", "[192.0.2.1]", "[IPv6:2001:db8::1]", "a@b", "a%b", "a!b", "a,b", "a;", "a:b", "a/b", "(c)a", "\"a\"",
        "a\\b", "a\u0000b", "a\r\nb", "<a>", "a*", "*", "a\u007f"})
    void takesNothingButThePlainForm(String text) {
        assertThat(DomainName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｍｙ.domain", "my。domain", "my．domain", "my｡domain", "my.domain\u00ad", "m\u00ady.domain",
        "my\u200b.domain", "m\u200dy.domain", "my\ufe0f.domain", "straße.example", "ﬁsh.example", "my.ⓓomain",
        "\u212aelvin.example", "bü\u212a.example", "xn--", "xn--a.ü-.b", "日本語.jp.", "my.domaİn"})
    void takesNoDomainThatOnlyAMappingMakesPlain(String text) {
        assertThat(DomainName.parse(text)).isEmpty();
    }

    @Test
    void holdsTheLengthsOfTheStandard() {
        String full = LABEL_63 + "." + LABEL_63 + "." + LABEL_63 + "." + "a".repeat(61);
        assertThat(DomainName.parse(LABEL_63)).isPresent();
        assertThat(DomainName.parse(LABEL_63 + "a")).isEmpty();
        assertThat(full).hasSize(253);
        assertThat(DomainName.parse(full)).isPresent();
        assertThat(DomainName.parse(full + "a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evilmy.domain", "my.domain.evil.example", "domain", "my.domains", "y.domain", "mydomain",
        "my-domain", "my.domain.my", "xmy.domain"})
    void isNotFooledByLookAlikesOfADomain(String other) {
        assertThat(DomainName.of(other)).isNotEqualTo(MY_DOMAIN);
        assertThat(DomainName.of(other).isSameOrBelow(MY_DOMAIN)).isFalse();
        assertThat(DomainName.of(other).isBelow(MY_DOMAIN)).isFalse();
    }

    @Test
    void knowsItsSubDomainsByWholeLabels() {
        assertThat(DomainName.of("a.my.domain").isBelow(MY_DOMAIN)).isTrue();
        assertThat(DomainName.of("a.b.My.Domain").isSameOrBelow(MY_DOMAIN)).isTrue();
        assertThat(MY_DOMAIN.isSameOrBelow(MY_DOMAIN)).isTrue();
        assertThat(MY_DOMAIN.isBelow(MY_DOMAIN)).isFalse();
        assertThat(MY_DOMAIN.isBelow(DomainName.of("a.my.domain"))).isFalse();
    }

    @Test
    void isTheSameInULabelsAndALabels() {
        assertThat(DomainName.of("日本語.jp")).isEqualTo(DomainName.of("XN--wgv71a119e.JP"));
        assertThat(DomainName.of("xn--wgv71a119e.jp").unicode()).isEqualTo("日本語.jp");
        assertThat(MY_DOMAIN.unicode()).isEqualTo("my.domain");
        assertThat(DomainName.of("日本語.jp")).hasToString("xn--wgv71a119e.jp");
    }

    @Test
    void saysWhatIsWrongWithTextThatSomebodyWrote() {
        assertThat(DomainName.of("  my.domain\n")).isEqualTo(MY_DOMAIN);
        assertThatIllegalArgumentException().isThrownBy(() -> DomainName.of("my domain"))
                .withMessageContaining("\"my domain\" is not a domain name");
        assertThatIllegalArgumentException().isThrownBy(() -> new DomainName("My.Domain"));
    }

    @Test
    void sortsByItsALabels() {
        assertThat(DomainName.of("a.b")).isLessThan(DomainName.of("b.a"));
    }
}
