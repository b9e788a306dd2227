package org.sekisho.policy.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void theSuffixesAreThoseOfMailman() {
        assertThat(Role.suffixed()).extracting(Role::suffix).containsExactlyInAnyOrder("-bounces", "-confirm", "-owner",
                "-request", "-join", "-leave", "-subscribe", "-unsubscribe", "-admin");
    }

    @Test
    void noSuffixIsTheEndOfAnother() {
        assertThat(Role.suffixed()).allSatisfy(role -> assertThat(Role.suffixed())
                .filteredOn(other -> other != role && other.suffix().endsWith(role.suffix())).isEmpty());
    }

    @Test
    void aSuffixNeedsANameBeforeIt() {
        assertThat(Role.OWNER.listName("list-owner")).contains("list");
        assertThat(Role.OWNER.listName("-owner")).isEmpty();
        assertThat(Role.OWNER.listName("listowner")).isEmpty();
        assertThat(Role.OWNER.listName("list-owner-x")).isEmpty();
    }

    @Test
    void onlyMailman21KnowsAdmin() {
        assertThat(Arrays.stream(Role.values()).filter(role -> !Backend.MAILMAN3.knows(role)))
                .containsExactly(Role.ADMIN);
        assertThat(Role.values()).allMatch(Backend.MAILMAN21::knows);
    }

    @Test
    void everyBackendHasThePostmasterAndAbuse() {
        assertThat(Backend.values()).allSatisfy(backend -> {
            assertThat(backend.isSiteAddress("postmaster")).isTrue();
            assertThat(backend.isSiteAddress("abuse")).isTrue();
            assertThat(backend.isSiteAddress("root")).isFalse();
        });
        assertThat(Backend.MAILMAN3.isSiteAddress("mailman")).isFalse();
    }
}
