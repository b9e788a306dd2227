package org.sekisho.policy.model;

import java.util.Optional;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Refusal;
import org.sekisho.policy.decision.Verdict;

/**
 * What came of an envelope.
 *
 * @param verdict PASS, ACCEPT, REJECT or DEFER
 * @param wouldBe the same, under monitor; empty otherwise
 * @param code    the codes of the refusal that happens or would happen; empty where there is none
 * @param target  the list's address and role; empty where there is no list
 * @param rule    the rule that decided; 0 where none did
 */
record Answer(String verdict, String wouldBe, String code, String target, long rule) {

    static Answer of(Decision decision) {
        return new Answer(decision.verdict().label(), decision.wouldBe().map(Verdict::label).orElse(""),
                decision.finding().map(Answer::codes).orElse(""),
                decision.target().list().map(list -> list + " " + role(decision)).orElseGet(() -> role(decision)),
                decision.rule().map(rule -> rule.value()).orElse(0L));
    }

    Answer monitored(boolean monitored) {
        boolean isRefusal = verdict.equals("REJECT") || verdict.equals("DEFER");
        return monitored && isRefusal ? new Answer("ACCEPT", verdict, code, target, rule) : this;
    }

    private static String role(Decision decision) {
        return decision.target().role().map(Enum::name).orElse("");
    }

    private static String codes(Refusal refusal) {
        return refusal.code() + " " + refusal.enhanced();
    }

    static Answer refused(String code, String target) {
        return new Answer(code.startsWith("4") ? "DEFER" : "REJECT", "", code, target, 0);
    }

    static Answer let(String verdict, String target) {
        return new Answer(verdict, "", "", target, 0);
    }

    Answer by(long deciding) {
        return new Answer(verdict, wouldBe, code, target, deciding);
    }

    Optional<String> refusalCode() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }
}
