package org.sekisho.policy.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.DomainName;

class InsideDomainTest {

    @ParameterizedTest
    @CsvSource({"my.domain,my.domain,true", "my.domain,a.my.domain,false", ".my.domain,my.domain,true",
        ".my.domain,a.b.my.domain,true", ".my.domain,evilmy.domain,false", ".my.domain,my.domain.evil.example,false",
        "My.Domain,MY.DOMAIN,true", ".日本語.jp,a.xn--wgv71a119e.jp,true"})
    void coversDomainsByWholeLabels(String inside, String domain, boolean covered) {
        assertThat(InsideDomain.of(inside).covers(DomainName.of(domain))).isEqualTo(covered);
    }

    @Test
    void writesItselfAsItIsRead() {
        assertThat(InsideDomain.of(" .My.Domain ")).hasToString(".my.domain");
        assertThat(InsideDomain.of("my.domain")).hasToString("my.domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..my.domain", "*.my.domain", "@my.domain", "my domain"})
    void refusesWhatIsNoDomain(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> InsideDomain.of(text))
                .withMessageContaining("is not a domain name");
    }
}
