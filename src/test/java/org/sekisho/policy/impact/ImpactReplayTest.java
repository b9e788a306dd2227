package org.sekisho.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.impact.Sighting.Seen;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
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

class ImpactReplayTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final EmailAddress STAFF = EmailAddress.of("staff@mlin.my.domain");
    private static final Rule BAN = rule(1, "banned@partner.example", Action.REJECT);
    private static final Rule LET_IN = rule(2, "@partner.example", Action.ACCEPT);

    @Test
    void countsWhoWouldNewlyBeLetInWithAllRulesInForce() {
        Impact impact = compare(List.of(BAN), List.of(BAN, LET_IN), seen("a@partner.example", 7),
                seen("banned@partner.example", 100), seen("me@my.domain", 5), seen("x@other.example", 3));
        assertThat(impact.newlyAccepted().recipients()).isEqualTo(7);
        assertThat(impact.newlyAccepted().sightings()).isEqualTo(1);
        assertThat(impact.newlyRefused().recipients()).isZero();
        assertThat(impact.unchanged()).isEqualTo(108);
        assertThat(impact.newlyAccepted().samples()).singleElement().satisfies(change -> {
            assertThat(change.sighting().sender().text()).isEqualTo("a@partner.example");
            assertThat(change.before().verdict().label()).isEqualTo("REJECT");
            assertThat(change.after().rule()).contains(new RuleId(2));
        });
    }

    @Test
    void countsWhoWouldNewlyBeRefused() {
        Impact impact = compare(List.of(LET_IN), List.of(BAN, LET_IN), seen("a@partner.example", 7),
                seen("banned@partner.example", 100));
        assertThat(impact.newlyRefused().recipients()).isEqualTo(100);
        assertThat(impact.newlyAccepted().recipients()).isZero();
        assertThat(impact.unchanged()).isEqualTo(7);
    }

    @Test
    void showsThoseThatWereSeenMostOften() {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            sightings.add(seen("u" + i + "@partner.example", i));
        }
        Impact impact = compare(List.of(), List.of(LET_IN), sightings.toArray(Sighting[]::new));
        assertThat(impact.newlyAccepted().sightings()).isEqualTo(500);
        assertThat(impact.newlyAccepted().samples()).hasSize(ImpactReplay.SAMPLES).first()
                .satisfies(change -> assertThat(change.sighting().seen().count()).isEqualTo(500));
    }

    @Test
    void asksAboutTheRoleAndTheLoginThatWereSeen() {
        Sighting owner = new Sighting(STAFF, Role.OWNER, ReversePath.parse("<>"), Optional.of(IpAddress.of("192.0.2.1")),
                Optional.of("hana"), new Seen(1, NOW, NOW));
        assertThat(owner.at(NOW).recipient().text()).isEqualTo("staff-owner@mlin.my.domain");
        assertThat(owner.at(NOW).client().login()).contains("hana");
        assertThat(policy(List.of()).decide(owner.at(NOW)).target().role()).contains(Role.OWNER);
    }

    @Test
    void aPolicyComparedWithItselfChangesNothing() {
        Impact impact = compare(List.of(BAN, LET_IN), List.of(BAN, LET_IN), seen("a@partner.example", 7),
                seen("banned@partner.example", 2));
        assertThat(impact.unchanged()).isEqualTo(9);
        assertThat(impact.newlyAccepted().samples()).isEmpty();
    }

    private static Impact compare(List<Rule> inForce, List<Rule> draft, Sighting... sightings) {
        ImpactReplay replay = new ImpactReplay(policy(inForce), policy(draft), NOW);
        replay.addAll(List.of(sightings));
        return replay.impact();
    }

    private static Snapshot policy(List<Rule> rules) {
        return Snapshot.compile(1, new PolicySource(
                List.of(new DomainPolicy(STAFF.domain(), Exposure.INTERNAL, Backend.MAILMAN3, Proof.CLAIM, Mode.ENFORCE)),
                List.of(new ListPolicy(STAFF, PostingPolicy.INSIDERS, Mode.ENFORCE, Set.of(), Set.of())),
                new Inside(List.of(), List.of(InsideDomain.of("my.domain")), List.of(), Inside.LOOPBACK), rules,
                Mode.ENFORCE));
    }

    private static Sighting seen(String sender, long count) {
        return new Sighting(STAFF, Role.POST, ReversePath.parse("<" + sender + ">"),
                Optional.of(IpAddress.of("203.0.113.5")), Optional.empty(), new Seen(count, NOW, NOW));
    }

    private static Rule rule(long id, String sender, Action action) {
        return new Rule(new RuleId(id), RuleTarget.site(), new Condition(List.of(SenderTerm.of(sender)), Optional.empty(),
                List.of(), Optional.empty(), Set.of(), Set.of()), action, Mode.ENFORCE, Optional.empty(),
                Optional.empty());
    }
}
