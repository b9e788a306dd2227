package org.sekisho.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sekisho.policy.terms.Reference;

class RefusalReplyTest {

    private static final Reference REFERENCE = Reference.of(0);

    @Test
    void saysThePublicTextAndNeverThePrivateReason() {
        assertThat(wire(Refusal.notAuthorized("staff", "secret")))
                .isEqualTo("550 5.7.1 insufficient authorization: staff (ref 0000-0000)\r\n");
        assertThat(wire(Refusal.noSuchList("x", "secret"))).isEqualTo("550 5.1.1 no such list: x (ref 0000-0000)\r\n");
        assertThat(wire(Refusal.notNow("x", "secret"))).isEqualTo("451 4.7.1 try again later: x (ref 0000-0000)\r\n");
        assertThat(wire(Refusal.badRecipient("secret"))).startsWith("501 5.1.3 ").doesNotContain("secret");
        assertThat(wire(Refusal.badSender("secret"))).startsWith("501 5.1.7 ").doesNotContain("secret");
        assertThat(wire(Refusal.noDecision("secret"))).startsWith("451 4.3.0 ").doesNotContain("secret");
    }

    @Property(tries = 500)
    void isOneShortLineOfPrintableAsciiWhateverTheClientWrote(@ForAll String name) {
        String wire = wire(Refusal.noSuchList(name.repeat(40), ""));
        assertThat(wire).matches("550 5\\.1\\.1 [ -~]*\\(ref 0000-0000\\)\r\n").hasSizeLessThanOrEqualTo(512);
    }

    @Test
    void keepsCodeAndReasonWhenItSaysOtherWords() {
        Refusal refusal = Refusal.notNow("x", "why").saying("ask us");
        assertThat(refusal).isEqualTo(new Refusal(451, "4.7.1", "ask us", "why"));
    }

    @Test
    void aVerdictHasTheNameThatLogsUse() {
        Refusal refusal = Refusal.notNow("x", "why");
        assertThat(new Verdict.Pass().label()).isEqualTo("PASS");
        assertThat(new Verdict.Accept().label()).isEqualTo("ACCEPT");
        assertThat(new Verdict.Reject(refusal).label()).isEqualTo("REJECT");
        assertThat(new Verdict.Defer(refusal).label()).isEqualTo("DEFER");
        assertThat(new Verdict.Pass().letsThrough()).isTrue();
        assertThat(new Verdict.Defer(refusal).letsThrough()).isFalse();
    }

    private static String wire(Refusal refusal) {
        return RefusalReply.of(refusal, REFERENCE).wire();
    }
}
