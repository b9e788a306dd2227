package org.sekisho.store.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.model.RuleHitDay;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.decision.Target;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Reference;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;

class RuleHitLedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RuleHitLedger ledger = new RuleHitLedger();

    @Test
    void countsTheRuleThatDecidedAndThoseThatWouldHave() {
        ledger.note(decision(Optional.of(new RuleId(7)), NOON,
                TraceStep.of(TraceKind.RULE_SKIPPED, new RuleId(5)),
                TraceStep.of(TraceKind.RULE_MONITORED, new RuleId(6), Action.REJECT),
                TraceStep.of(TraceKind.RULE_DECIDED, new RuleId(7), Action.ACCEPT)));
        ledger.note(decision(Optional.empty(), NOON.plusSeconds(60),
                TraceStep.of(TraceKind.RULE_MONITORED, new RuleId(6), Action.REJECT)));
        ledger.note(decision(Optional.of(new RuleId(7)), NOON.plusSeconds(86_400)));
        assertThat(ledger.drain()).extracting(RuleHitDay::getRule, RuleHitDay::getDay, RuleHitDay::getHits,
                RuleHitDay::getLast).containsExactlyInAnyOrder(
                        tuple(6L, LocalDate.of(2026, 3, 1), 2L, NOON.plusSeconds(60)),
                        tuple(7L, LocalDate.of(2026, 3, 1), 1L, NOON),
                        tuple(7L, LocalDate.of(2026, 3, 2), 1L, NOON.plusSeconds(86_400)));
        assertThat(ledger.drain()).isEmpty();
    }

    @Test
    void goesOnFromWhatCouldNotBeWritten() {
        ledger.note(decision(Optional.of(new RuleId(7)), NOON));
        List<RuleHitDay> unwritten = ledger.drain();
        ledger.note(decision(Optional.of(new RuleId(7)), NOON.plusSeconds(1)));
        ledger.putBack(unwritten);
        assertThat(ledger.drain()).singleElement().satisfies(day -> {
            assertThat(day.getHits()).isEqualTo(2);
            assertThat(day.getLast()).isEqualTo(NOON.plusSeconds(1));
        });
    }

    private static Decision decision(Optional<RuleId> rule, Instant at, TraceStep... trace) {
        Facts facts = new Facts(ClientInfo.at(IpAddress.of("192.0.2.1")), ReversePath.parse("<a@x.example>"),
                ForwardPath.parse("<staff@mlin.my.domain>"), at, Reference.of(1));
        return new Decision(facts, new Verdict.Accept(), Optional.empty(),
                Target.list(EmailAddress.of("staff@mlin.my.domain"), Role.POST), rule, List.of(trace), 1);
    }
}
