package org.sekisho.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.lint.Linter;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.policy.lint.RemarkKind;

/** What the linter says of random policies, against what these policies decide. */
class LinterModelTest {

    private static final Set<RemarkKind> NEVER_DECIDES = Set.of(RemarkKind.SHADOWED, RemarkKind.DUPLICATE,
            RemarkKind.CONTRADICTED, RemarkKind.EXPIRED, RemarkKind.NEVER_HOLDS);
    private static final String LOGINS = "logins";

    @Test
    void aRuleThatIsSaidNeverToDecideNeverDecides() {
        long seed = Long.getLong("sekisho.seed", System.nanoTime());
        Logger.getLogger(LinterModelTest.class.getName()).info("-Dsekisho.seed=" + seed);
        RandomPlans world = new RandomPlans(new Dice(seed));
        int remarked = 0;
        for (int i = 0; i < 2_000; i++) {
            Plan plan = world.plan();
            Set<Long> never = Linter.look(plan.value(), Envelope.NOW).stream().filter(LinterModelTest::saysNever)
                    .map(remark -> Long.valueOf(remark.subject().name())).collect(Collectors.toSet());
            remarked += never.size();
            Snapshot snapshot = Snapshot.compile(i, plan.value());
            for (int j = 0; j < 50; j++) {
                Envelope envelope = world.envelope();
                long rule = envelope.client().isEmpty() ? 0 : Answer.of(snapshot.decide(envelope.facts())).rule();
                assertThat(never).as("seed %d, %s, %s", seed, plan, envelope).doesNotContain(rule);
            }
        }
        assertThat(remarked).isGreaterThan(500);
    }

    /** That logins are not known is a promise of the door, not of the policy. */
    private static boolean saysNever(Remark remark) {
        return remark.subject().thing() == Thing.RULE && NEVER_DECIDES.contains(remark.kind())
                && remark.details().stream().noneMatch(detail -> detail.startsWith(LOGINS));
    }
}
