package org.sekisho.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "A.b@My.Domain", "a+b=c@d", "x!y%z@d", "#$&'*/?^_`{|}~-@d", "い@d", "é@d", "😀e@d",
        "हिन्दी@d", "1@2"})
    void readsADotAtomBeforeAPlainDomain(String text) {
        boolean isEmoji = text.contains("😀");
        assertThat(EmailAddress.parse(text).isPresent()).isEqualTo(!isEmoji);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a", "a@", "@b", ".a@b", "a.@b", "a..b@c", "a b@c", "a@b@c", "\"a\"@b", "a(c)@b",
        "a\\b@c", "a,b@c", "a:b@c", "a;b@c", "a<b@c", "a>b@c", "[a]@b", "a\tb@c", "a\u0001b@c", "a\u007f@b", "a@b.",
        "a@[192.0.2.1]", " a@b", "a@b ", "a\u00a0b@c", "a\u200bb@c", "a\u2028b@c"})
    void takesNothingButThePlainForm(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void comparesCaseInsensitivelyInWhole() {
        assertThat(EmailAddress.of("Staff@MLIN.my.domain")).isEqualTo(EmailAddress.of("staff@mlin.my.domain"));
        assertThat(EmailAddress.of("staff@mlin.my.domain")).isNotEqualTo(EmailAddress.of("staf@mlin.my.domain"));
        assertThat(EmailAddress.of("É@b")).isEqualTo(EmailAddress.of("é@b"));
        assertThat(EmailAddress.of("A@日本語.jp")).hasToString("a@xn--wgv71a119e.jp");
    }

    @Test
    void saysWhatIsWrongWithTextThatSomebodyWrote() {
        assertThat(EmailAddress.of(" a@b ")).hasToString("a@b");
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.of("nobody"))
                .withMessageContaining("\"nobody\" is not an address");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("", DomainName.of("b")));
    }

    @Test
    void sortsByDomainFirst() {
        assertThat(EmailAddress.of("z@a")).isLessThan(EmailAddress.of("a@b"));
        assertThat(EmailAddress.of("a@b")).isLessThan(EmailAddress.of("b@b"));
    }
}
