package org.sekisho.admin.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.dns.AnswerKind;
import org.sekisho.dns.Exchanger;
import org.sekisho.dns.MxAnswer;
import org.sekisho.policy.terms.Exposure;

class DnsJudgementTest {

    private static final MxAnswer MX = answer(AnswerKind.FOUND, "mx.my.domain");
    private static final MxAnswer NOTHING = answer(AnswerKind.NO_SUCH_NAME);

    @Test
    void isContentWhenTheWorldSeesTheExternalDomainAlone() {
        assertThat(judge(Exposure.EXTERNAL, List.of(MX), List.of(MX))).containsExactly(DnsFinding.GOOD);
        assertThat(judge(Exposure.INTERNAL, List.of(MX), List.of(NOTHING))).containsExactly(DnsFinding.GOOD);
        assertThat(judge(Exposure.INTERNAL, List.of(MX), List.of(answer(AnswerKind.REFUSED))))
                .containsExactly(DnsFinding.GOOD);
    }

    @ParameterizedTest
    @EnumSource(value = AnswerKind.class, names = {"FOUND", "IMPLICIT", "NULL_MX", "ALIAS"})
    void callsEverySignOfAnInternalDomainOutsideALeak(AnswerKind kind) {
        assertThat(judge(Exposure.INTERNAL, List.of(MX), List.of(NOTHING, answer(kind)))).first()
                .isEqualTo(DnsFinding.LEAK).matches(DnsFinding::isAlarm);
    }

    @ParameterizedTest
    @EnumSource(value = AnswerKind.class, names = {"SERVER_FAILURE", "LAME", "TIMEOUT", "UNREACHABLE", "BROKEN"})
    void takesNoAnswerForNoProof(AnswerKind kind) {
        assertThat(judge(Exposure.INTERNAL, List.of(MX), List.of(answer(kind)))).containsExactly(DnsFinding.UNKNOWN);
        assertThat(judge(Exposure.EXTERNAL, List.of(answer(kind)), List.of(MX))).containsExactly(DnsFinding.UNKNOWN);
    }

    @Test
    void missesTheDomainWhereASideSaysThatThereIsNoMail() {
        assertThat(judge(Exposure.EXTERNAL, List.of(MX), List.of(NOTHING)))
                .containsExactly(DnsFinding.MISSING_OUTSIDE);
        assertThat(judge(Exposure.INTERNAL, List.of(answer(AnswerKind.NULL_MX)), List.of(NOTHING)))
                .containsExactly(DnsFinding.MISSING_INSIDE);
    }

    @Test
    void seesThatMailGoesToAnotherHost() {
        assertThat(judge(Exposure.EXTERNAL, List.of(MX), List.of(answer(AnswerKind.FOUND, "old.my.domain"))))
                .containsExactly(DnsFinding.OTHER_HOST);
        assertThat(judge(Exposure.EXTERNAL, List.of(MX),
                List.of(answer(AnswerKind.FOUND, "backup.my.domain", "mx.my.domain"))))
                .containsExactly(DnsFinding.GOOD);
    }

    @Test
    void saysWhenASideWasNotAsked() {
        assertThat(judge(Exposure.INTERNAL, List.of(), List.of(NOTHING))).containsExactly(DnsFinding.NOT_ASKED);
        assertThat(judge(Exposure.INTERNAL, List.of(), List.of(MX)))
                .containsExactly(DnsFinding.LEAK, DnsFinding.NOT_ASKED);
    }

    private static List<DnsFinding> judge(Exposure exposure, List<MxAnswer> inner, List<MxAnswer> outer) {
        return new DnsJudgement("mx.my.domain").of(exposure, inner, outer);
    }

    private static MxAnswer answer(AnswerKind kind, String... hosts) {
        return new MxAnswer(kind, List.of(hosts).stream().map(host -> new Exchanger(10, host, List.of())).toList(),
                Optional.empty());
    }
}
