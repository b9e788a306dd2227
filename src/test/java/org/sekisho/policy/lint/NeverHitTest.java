package org.sekisho.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.impact.RuleUse;
import org.sekisho.policy.impact.Sighting;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;

/** Rules that would have had no say on the mail that was seen. */
class NeverHitTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-02-20T12:00:00Z");
    private static final EmailAddress LIST = EmailAddress.of("list@mlex.my.domain");

    private final List<Rule> rules = List.of(rule(1, "a@x.example", Mode.ENFORCE, Optional.empty()),
            rule(2, "@x.example", Mode.MONITOR, Optional.empty()), rule(3, "@y.example", Mode.ENFORCE, Optional.empty()),
            rule(4, "@z.example", Mode.OFF, Optional.empty()), rule(5, "@z.example", Mode.ENFORCE, Optional.of(FIRST)));

    @Test
    void namesTheLiveRulesThatHeldForNothingAndSaysOfHowMuch() {
        assertThat(remarks(seen("a@x.example", 3, NOW), seen("b@x.example", 4, FIRST)))
                .containsExactly("3 would hold for none of the 7 recipients that were seen since 2026-02-20T12:00:00Z");
    }

    @Test
    void saysNothingWhereNothingWasSeen() {
        assertThat(remarks()).isEmpty();
    }

    @Test
    void saysNothingOfARuleOfWhichAnotherRemarkSaysWhy() {
        List<Rule> shadowed = List.of(rules.get(2), rule(6, "c@y.example", Mode.ENFORCE, Optional.empty()));
        RuleUse use = use(shadowed, seen("d@y.example", 1, NOW));
        assertThat(NeverHit.look(source(shadowed), use, Linter.look(source(shadowed), NOW), NOW)).isEmpty();
        assertThat(NeverHit.look(source(shadowed), use, List.of(), NOW)).hasSize(1);
    }

    private List<String> remarks(Sighting... traffic) {
        return NeverHit.look(source(rules), use(rules, traffic), Linter.look(source(rules), NOW), NOW).stream()
                .map(remark -> remark.subject().name() + " " + remark.sentence()).toList();
    }

    private static RuleUse use(List<Rule> rules, Sighting... traffic) {
        RuleUse use = new RuleUse(Snapshot.compile(1, source(rules)), NOW);
        Stream.of(traffic).forEach(use::add);
        return use;
    }

    private static Sighting seen(String sender, long count, Instant first) {
        return new Sighting(LIST, Role.POST, ReversePath.parse(sender), Optional.of(IpAddress.of("203.0.113.5")),
                Optional.empty(), new Sighting.Seen(count, first, NOW));
    }

    private static PolicySource source(List<Rule> rules) {
        return new PolicySource(List.of(new DomainPolicy(DomainName.of("mlex.my.domain"), Exposure.EXTERNAL,
                Backend.MAILMAN3, Proof.CLAIM, Mode.ENFORCE)), List.of(new ListPolicy(LIST, PostingPolicy.ANYONE,
                Mode.ENFORCE, Set.of(), Set.of())), Inside.nobody(), rules, Mode.ENFORCE);
    }

    private static Rule rule(long id, String sender, Mode mode, Optional<Instant> expires) {
        return new Rule(new RuleId(id), RuleTarget.list(LIST), new Condition(List.of(SenderTerm.of(sender)),
                Optional.empty(), List.of(), Optional.empty(), Set.of(), Set.of()), Action.REJECT, mode, expires,
                Optional.empty());
    }
}
