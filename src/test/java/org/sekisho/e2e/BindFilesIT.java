package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Plans;

/** The generated views as BIND reads and serves them: 127.0.0.1 is inside, 127.0.0.2 is the world. */
class BindFilesIT {

    private static final String INSIDE = "127.0.0.1";
    private static final String OUTSIDE = "127.0.0.2";

    private static PrivateBind bind;

    @BeforeAll
    static void start() {
        bind = PrivateBind.start(Plans.with(Plans.debian(),
                Plans.nameService("/etc/bind", "127.0.0.1", "2001:db8::/32")));
    }

    @AfterAll
    static void stop() {
        bind.close();
    }

    @Test
    void bothViewsSeeTheExternalDomain() {
        assertThat(bind.mx(INSIDE, "mlex.my.domain")).containsExactly("10 mx.my.domain.");
        assertThat(bind.mx(OUTSIDE, "mlex.my.domain")).containsExactly("10 mx.my.domain.");
    }

    @Test
    void onlyTheInternalViewSeesTheInternalDomain() {
        assertThat(bind.mx(INSIDE, "mlin.my.domain")).containsExactly("10 mx.my.domain.");
        assertThat(bind.mx(OUTSIDE, "mlin.my.domain")).isEmpty();
        assertThat(bind.status(OUTSIDE, "mlin.my.domain")).isEqualTo("REFUSED");
    }

    @Test
    void theWorldGetsNoRecursion() {
        assertThat(bind.status(OUTSIDE, "elsewhere.example")).isEqualTo("REFUSED");
    }

    @Test
    void namedCheckconfAndCheckzoneFindNothing() {
        assertThat(bind.checkConf()).contains("zone mlex.my.domain/IN: loaded serial 42")
                .doesNotContain("warning", "error");
        assertThat(bind.checkZone("mlex.my.domain")).contains("loaded serial 42", "OK").doesNotContain("warning");
        assertThat(bind.checkZone("mlin.my.domain")).contains("loaded serial 42", "OK").doesNotContain("warning");
    }

    @Test
    void namedCheckzoneFindsTheAddressOfAMailHostInsideAListDomain() {
        try (PrivateBind paper = PrivateBind.start(Plans.freebsd())) {
            assertThat(paper.checkZone("mlex.my.domain")).contains("OK")
                    .doesNotContain("warning", "no address records");
            assertThat(paper.mx(OUTSIDE, "smtp.my.domain")).containsExactly("10 mx.mlex.my.domain.");
        }
    }

    @Test
    void namedLogsNoWarningOfOurs() {
        assertThat(bind.log().lines().filter(line -> line.contains("/sekisho/"))).isEmpty();
    }
}
