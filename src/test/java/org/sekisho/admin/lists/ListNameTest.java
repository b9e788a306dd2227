package org.sekisho.admin.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.confgen.plan.Backend;
import org.sekisho.confgen.plan.Exposure;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.envelope.DomainName;

class ListNameTest {

    @Test
    void isKeptInLowerCaseAndAtMost64Characters() {
        assertThat(ListName.parse(" Staff-News ")).contains("staff-news");
        assertThat(ListName.parse("a".repeat(64))).isPresent();
        assertThat(ListName.parse("a".repeat(65))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a#b", "a\nb", "a$b", "a/b", "a@b", "a+b", "a\\b", "-a", "a.", "a..b", "a|b", "a(b", "\u0131"})
    void whatWouldBreakALineIsRefused(String name) {
        assertThat(ListName.parse(name)).isEmpty();
    }

    /** A name that is kept must never keep the files from being made. */
    @Property(tries = 1000)
    void whateverIsTakenCanStandInTheFiles(
            @ForAll @StringLength(max = 110) @Chars({'a', 'Z', '0', '-', '_', '.', ' ', '#', '$', '\n', '+'}) String name) {
        ListName.parse(name).ifPresent(kept -> assertThatCode(() -> new ListDomain(DomainName.of("x.example"),
                Exposure.EXTERNAL, Backend.MAILMAN3, List.of(kept))).doesNotThrowAnyException());
    }
}
