package org.sekisho.admin.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sekisho.dns.AnswerKind;
import org.sekisho.dns.MxAnswer;
import org.sekisho.policy.terms.Exposure;

/** Says what the answers about one domain mean. */
final class DnsJudgement {

    private final String mailHost;

    /** The host that the answers should name. */
    DnsJudgement(String mailHost) {
        this.mailHost = mailHost;
    }

    /** The findings, the worst first; {@link DnsFinding#GOOD} alone where there is nothing to say. */
    List<DnsFinding> of(Exposure exposure, List<MxAnswer> inner, List<MxAnswer> outer) {
        boolean isHidden = exposure == Exposure.INTERNAL;
        List<DnsFinding> findings = new ArrayList<>();
        note(findings, DnsFinding.LEAK, isHidden && any(outer, AnswerKind::showsMail));
        note(findings, DnsFinding.MISSING_INSIDE, any(inner, DnsJudgement::isWithoutMail));
        note(findings, DnsFinding.MISSING_OUTSIDE, !isHidden && any(outer, DnsJudgement::isWithoutMail));
        note(findings, DnsFinding.OTHER_HOST, Stream.concat(inner.stream(), isHidden ? Stream.of() : outer.stream())
                .anyMatch(this::namesAnother));
        note(findings, DnsFinding.UNKNOWN, Stream.concat(inner.stream(), outer.stream())
                .anyMatch(answer -> !answer.kind().showsMail() && !answer.kind().showsNothing()));
        note(findings, DnsFinding.NOT_ASKED, inner.isEmpty() || outer.isEmpty());
        note(findings, DnsFinding.GOOD, findings.isEmpty());
        return List.copyOf(findings);
    }

    private boolean namesAnother(MxAnswer answer) {
        return !answer.exchangers().isEmpty()
                && answer.exchangers().stream().noneMatch(host -> host.host().equals(mailHost));
    }

    private static boolean isWithoutMail(AnswerKind kind) {
        return kind.showsNothing() || kind == AnswerKind.NULL_MX;
    }

    private static boolean any(List<MxAnswer> answers, Predicate<AnswerKind> condition) {
        return answers.stream().map(MxAnswer::kind).anyMatch(condition);
    }

    private static void note(List<DnsFinding> findings, DnsFinding finding, boolean holds) {
        if (holds) {
            findings.add(finding);
        }
    }
}
