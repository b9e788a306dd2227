package org.sekisho.web.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.policy.decision.ReasonKind;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;

class DecisionWordsTest {

    private static final String VALUE = "staff@mlin.my.domain";
    /** Names of things that Japanese writes in these letters too. */
    private static final String NAMES = "SPF|SASL|" + VALUE;

    @ParameterizedTest
    @EnumSource(ReasonKind.class)
    void saysEveryReasonInJapanese(ReasonKind kind) {
        assertIsJapanese(ReasonTexts.of(Locale.JAPANESE, kind.sentence(VALUE)));
    }

    @ParameterizedTest
    @EnumSource(TraceKind.class)
    void saysEveryStepInJapanese(TraceKind kind) {
        assertIsJapanese(TraceTexts.of(Locale.JAPANESE, TraceStep.of(kind, VALUE, VALUE, VALUE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "posting policy MEMBERS_AND_INSIDERS|投稿ポリシー「会員と組織内」|posting policy “Members and insiders”",
        "role BOUNCES of an internal list|内部リストの「bounces(バウンス)」|role “bounces” of an internal list",
        "rule 7|ルール 7|rule 7",
        "rule 7 asks for the client's address|ルール 7 はクライアントのアドレスを必要とします"
            + "|rule 7 asks for the client’s address"})
    void saysTheWordsInAReasonToo(String kept, String japanese, String english) {
        assertThat(ReasonTexts.of(Locale.JAPANESE, kept)).isEqualTo(japanese);
        assertThat(ReasonTexts.of(Locale.ENGLISH, kept)).isEqualTo(english);
    }

    @Test
    void saysTheWordsInAStepToo() {
        TraceStep refused = TraceStep.of(TraceKind.POLICY_REFUSES, PostingPolicy.MEMBERS, Exposure.INTERNAL);
        assertThat(TraceTexts.of(Locale.JAPANESE, refused)).isEqualTo("内部リストの投稿ポリシー「会員」は受け取りません");
        assertThat(TraceTexts.of(Locale.ENGLISH, refused))
                .isEqualTo("the posting policy “Members” of the internal list does not accept");
        assertThat(TraceTexts.of(Locale.JAPANESE, TraceStep.of(TraceKind.RULE_DECIDED, 7, Action.DEFER)))
                .isEqualTo("ルール 7 が当てはまり、これで決まります: 一時拒否");
    }

    @Test
    void saysWhatAProofRestsOn() {
        TraceStep step = TraceStep.of(TraceKind.INSIDER, Proof.CLAIM_AND_NETWORK,
                "sender domain my.domain is inside, client 192.0.2.1 is in an inside network");
        assertThat(TraceTexts.of(Locale.JAPANESE, step)).isEqualTo("送信者は「送信者ドメインとネットワークの両方」により組織内です: "
                + "送信者ドメイン my.domain は組織内です, クライアント 192.0.2.1 は組織内のネットワークにあります");
    }

    @Test
    void countsOneRuleAsOne() {
        assertThat(List.of(1, 2).stream().map(number ->
                TraceTexts.of(Locale.ENGLISH, TraceStep.of(TraceKind.RULES_SKIPPED, number))))
                .containsExactly("one rule is about other senders", "2 rules are about other senders");
    }

    @Test
    void leavesAloneWhatNobodyCanSay() {
        assertThat(ReasonTexts.of(Locale.JAPANESE, "java.io.IOException: a, b")).isEqualTo("java.io.IOException: a, b");
    }

    private static void assertIsJapanese(String text) {
        assertThat(text.replaceAll(NAMES, "")).doesNotContainPattern("[A-Za-z]{2}").containsPattern("\\p{InHiragana}|\\p{InKatakana}");
    }
}
