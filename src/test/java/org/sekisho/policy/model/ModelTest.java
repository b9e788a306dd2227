package org.sekisho.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.model.Plan.ARule;

/** The compiled snapshot against the naive model, and what holds for every policy. */
class ModelTest {

    private static final int PLANS = 1_500;
    private static final int ENVELOPES = 100;

    private final long seed = Long.getLong("sekisho.seed", System.nanoTime());
    private final Dice dice = new Dice(seed);
    private final RandomPlans world = new RandomPlans(dice);

    @BeforeEach
    void tellsItsSeed() {
        Logger.getLogger(ModelTest.class.getName()).info("-Dsekisho.seed=" + seed);
    }

    @Test
    void theSnapshotAnswersAsTheReferenceModel() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < PLANS; i++) {
            Plan plan = world.plan();
            Snapshot snapshot = Snapshot.compile(i, plan.value());
            for (int j = 0; j < ENVELOPES; j++) {
                Envelope envelope = world.envelope();
                Answer expected = ReferenceModel.answer(plan, envelope);
                Decision decision = snapshot.decide(envelope.facts());
                assertThat(Answer.of(decision)).as("seed %d, %s, %s", seed, plan, envelope).isEqualTo(expected);
                assertThat(snapshot.letsThrough(envelope.facts())).isEqualTo(decision.verdict().letsThrough());
                seen.merge(expected.verdict() + " " + expected.code(), 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).as("every kind of answer was seen").contains("PASS ", "ACCEPT ", "REJECT 501 5.1.3",
                "REJECT 501 5.1.7", "REJECT 550 5.1.1", "REJECT 550 5.7.1", "DEFER 451 4.7.1", "DEFER 451 4.3.0", "ACCEPT 501 5.1.3",
                "ACCEPT 550 5.1.1", "ACCEPT 550 5.7.1", "ACCEPT 451 4.7.1");
    }

    @Test
    void theSameFactsGiveTheSameDecision() {
        forAll((plan, envelope) -> {
            Decision first = Snapshot.compile(1, plan.value()).decide(envelope.facts());
            assertThat(Snapshot.compile(1, plan.value()).decide(envelope.facts())).isEqualTo(first);
        });
    }

    @Test
    void aRuleBelowTheDecidingOneChangesNothing() {
        forAll((plan, envelope) -> {
            Decision before = Snapshot.compile(1, plan.value()).decide(envelope.facts());
            before.rule().filter(rule -> before.wouldBe().isEmpty()).ifPresent(deciding -> {
                ARule rule = plan.rules().stream().filter(each -> each.id() == deciding.value()).findAny().orElseThrow();
                ARule added = world.rule(99, plan.domains(), plan.lists());
                List<ARule> rules = new ArrayList<>(plan.rules());
                rules.add(new ARule(99, rule.scope(), rule.target(), added.condition(), added.action(), added.mode(),
                        added.expires()));
                assertThat(Answer.of(Snapshot.compile(1, plan.with(rules).value()).decide(envelope.facts())))
                        .isEqualTo(Answer.of(before));
            });
        });
    }

    @Test
    void monitorNeverChangesWhatPasses() {
        forAll((plan, envelope) -> {
            Decision enforced = Snapshot.compile(1, plan.with("ENFORCE").value()).decide(envelope.facts());
            Decision monitored = Snapshot.compile(1, plan.with("MONITOR").value()).decide(envelope.facts());
            assertThat(monitored.verdict().letsThrough()).isTrue();
            if (enforced.verdict().letsThrough()) {
                assertThat(monitored.verdict()).isEqualTo(enforced.verdict());
            } else {
                assertThat(monitored.wouldBe()).contains(enforced.verdict());
            }
        });
    }

    @Test
    void aMonitoredRuleChangesNothing() {
        forAll((plan, envelope) -> {
            List<ARule> enforced = plan.rules().stream().filter(rule -> !rule.mode().equals("MONITOR")).toList();
            assertThat(Snapshot.compile(1, plan.with(enforced).value()).decide(envelope.facts()).verdict())
                    .isEqualTo(Snapshot.compile(1, plan.value()).decide(envelope.facts()).verdict());
        });
    }

    @Test
    void noFormThatIsOddOrUnreadableIsEverAccepted() {
        forAll((plan, envelope) -> {
            Decision decision = Snapshot.compile(1, plan.value()).decide(envelope.facts());
            boolean isOdd = decision.facts().recipient() instanceof ForwardPath.Odd;
            boolean isUnreadable = decision.facts().sender() instanceof ReversePath.Unreadable
                    && decision.target().list().isPresent();
            if ((isOdd || isUnreadable) && decision.wouldBe().isEmpty()) {
                assertThat(decision.verdict()).as("%s", envelope).isNotInstanceOf(Verdict.Accept.class);
            }
        });
    }

    /** Whoever is let in without a client's address would be let in from every client. */
    @Test
    void nobodyIsLetInForWantOfAFact() {
        Map<String, Integer> seen = new HashMap<>();
        forAll((plan, envelope) -> {
            Snapshot snapshot = Snapshot.compile(1, plan.value());
            Decision blind = snapshot.decide(envelope.from(Optional.empty()).facts());
            seen.merge(blind.finding().map(refusal -> refusal.code() + refusal.enhanced()).orElse("let in"), 1,
                    Integer::sum);
            if (blind.finding().isEmpty()) {
                for (String client : RandomPlans.CLIENTS) {
                    Decision seeing = snapshot.decide(envelope.from(Optional.of(client)).facts());
                    assertThat(seeing.verdict().letsThrough()).as("%s, %s from %s", plan, envelope, client).isTrue();
                }
            }
        });
        assertThat(seen).containsKeys("let in", "4514.3.0", "5505.7.1");
    }

    @Test
    void everyTraceEndsInWhatDecided() {
        Map<TraceKind, Integer> ends = new EnumMap<>(TraceKind.class);
        forAll((plan, envelope) -> {
            Decision decision = Snapshot.compile(1, plan.value()).decide(envelope.facts());
            TraceKind end = decision.trace().get(decision.trace().size() - 1).kind();
            ends.merge(end, 1, Integer::sum);
            assertThat(end == TraceKind.RULE_DECIDED || end == TraceKind.CLIENT_MISSING).isEqualTo(decision.rule().isPresent()
                    && decision.wouldBe().isEmpty());
            assertThat(end == TraceKind.MONITORED).isEqualTo(decision.wouldBe().isPresent());
        });
        assertThat(ends).doesNotContainKeys(TraceKind.RULE_SKIPPED, TraceKind.RULE_MONITORED, TraceKind.LIST,
                TraceKind.MEMBER, TraceKind.INSIDER);
    }

    private void forAll(BiConsumer<Plan, Envelope> claim) {
        for (int i = 0; i < 200; i++) {
            Plan plan = world.plan();
            for (int j = 0; j < 20; j++) {
                claim.accept(plan, world.envelope());
            }
        }
    }
}
