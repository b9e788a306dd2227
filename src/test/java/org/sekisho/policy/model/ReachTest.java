package org.sekisho.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.impact.Impact;
import org.sekisho.policy.impact.ImpactReplay;
import org.sekisho.policy.impact.Sighting;
import org.sekisho.policy.impact.Sighting.Seen;
import org.sekisho.policy.model.Plan.AList;
import org.sekisho.policy.model.Plan.ARule;
import org.sekisho.policy.terms.Role;

/** The replay that leaves out what a draft cannot touch, against one that decides on everything twice. */
class ReachTest {

    private static final int PLANS = 3_000;
    private static final int SIGHTINGS = 60;

    private final long seed = Long.getLong("sekisho.seed", System.nanoTime());
    private final Dice dice = new Dice(seed);
    private final RandomPlans world = new RandomPlans(dice);
    private long leftOut;
    private long passedOver;
    private long changedBeside;

    @Test
    void leavingOutWhatADraftCannotTouchGivesTheSameImpact() {
        Logger.getLogger(ReachTest.class.getName()).info("-Dsekisho.seed=" + seed);
        for (int i = 0; i < PLANS; i++) {
            Plan plan = world.plan();
            compare(plan, draft(plan));
        }
        assertThat(leftOut).as("lists were left out").isPositive();
        assertThat(passedOver).as("mail to others was not decided on").isPositive();
        assertThat(changedBeside).as("by drafts that change some answers").isPositive();
    }

    private void compare(Plan plan, Plan drafted) {
        Snapshot before = Snapshot.compile(1, plan.value());
        Snapshot after = Snapshot.compile(2, drafted.value());
        List<Sighting> sightings = Stream.generate(this::sighting).limit(SIGHTINGS).toList();
        ImpactReplay replay = new ImpactReplay(before, after, Envelope.NOW);
        List<Sighting> asked = sightings.stream().filter(seen -> replay.reach().touches(seen.list())).toList();
        replay.addAll(asked);
        replay.addUntouched(recipients(sightings) - recipients(asked));
        Impact impact = replay.impact();
        List<Sighting> refused = sightings.stream().filter(seen -> passes(before, seen) && !passes(after, seen)).toList();
        List<Sighting> accepted = sightings.stream().filter(seen -> !passes(before, seen) && passes(after, seen)).toList();
        assertThat(List.of(impact.newlyRefused().recipients(), impact.newlyAccepted().recipients(), impact.unchanged()))
                .as("seed %d, %s, %s", seed, plan, drafted).containsExactly(recipients(refused), recipients(accepted),
                        recipients(sightings) - recipients(refused) - recipients(accepted));
        passedOver += asked.stream().filter(seen -> !replay.reach().touches(seen.at(Envelope.NOW))).count();
        leftOut += sightings.size() - asked.size();
        changedBeside += asked.size() < sightings.size() ? refused.size() + accepted.size() : 0;
    }

    private static boolean passes(Snapshot policy, Sighting seen) {
        return policy.decide(seen.at(Envelope.NOW)).verdict().letsThrough();
    }

    private static long recipients(List<Sighting> sightings) {
        return sightings.stream().mapToLong(seen -> seen.seen().count()).sum();
    }

    private Sighting sighting() {
        EmailAddress list = EmailAddress.of(dice.one(dice.one(RandomPlans.NAMES), "gone", "list+x") + "@"
                + dice.one(RandomPlans.DOMAINS));
        Optional<IpAddress> client = dice.oneIn(12) ? Optional.empty()
                : Optional.of(IpAddress.of(dice.one(RandomPlans.CLIENTS)));
        return new Sighting(list, dice.one(Role.values()), ReversePath.parse(
                dice.oneIn(5) ? "<>" : "<" + dice.one(RandomPlans.PEOPLE) + ">"), client, dice.rarely("alice", "bob"),
                new Seen(1 + dice.below(9), Envelope.NOW, Envelope.NOW));
    }

    /** The same policy with one change of any kind. */
    private Plan draft(Plan plan) {
        Plan other = world.plan();
        return switch (dice.below(11)) {
            case 0 -> new Plan(plan.domains(), plan.lists(), other.insiders(), plan.sets(), plan.rules(), plan.mode());
            case 1 -> new Plan(plan.domains(), plan.lists(), plan.insiders(), other.sets(), plan.rules(), plan.mode());
            case 2 -> new Plan(other.domains(), plan.lists(), plan.insiders(), plan.sets(), plan.rules(), plan.mode());
            case 3 -> plan.with(other.mode());
            case 4 -> plan.with(exchanged(plan.rules()));
            case 5, 6 -> withLists(plan, changedLists(plan, other));
            default -> plan.with(changedRules(plan));
        };
    }

    /** Two stand in each other's place. */
    private List<ARule> exchanged(List<ARule> rules) {
        List<ARule> exchanged = new ArrayList<>(rules);
        Collections.swap(exchanged, dice.below(rules.size()), dice.below(rules.size()));
        return exchanged;
    }

    private static Plan withLists(Plan plan, List<AList> lists) {
        return new Plan(plan.domains(), lists, plan.insiders(), plan.sets(), plan.rules(), plan.mode());
    }

    /** One is settled otherwise, or gone. */
    private List<AList> changedLists(Plan plan, Plan other) {
        List<AList> lists = new ArrayList<>(plan.lists());
        if (!lists.isEmpty()) {
            AList old = lists.remove(dice.below(lists.size()));
            if (!dice.oneIn(4) && !other.lists().isEmpty()) {
                AList like = dice.one(other.lists());
                lists.add(new AList(old.name(), old.domain(), like.policy(), like.mode(), like.members(), old.announcers()));
            }
        }
        return lists;
    }

    /** One is put in anywhere, or taken out. */
    private List<ARule> changedRules(Plan plan) {
        List<ARule> rules = new ArrayList<>(plan.rules());
        if (dice.oneIn(2)) {
            rules.remove(dice.below(rules.size()));
        } else {
            rules.add(dice.below(rules.size() + 1), world.rule(9_000, plan.domains(), plan.lists()));
        }
        return rules;
    }
}
