package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.RuleId;
import org.sekisho.policy.terms.SetName;

/** The limits as they are set by default: ten thousand rules on one list, a million in a set, a million members. */
class LargeListTest {

    private static final EmailAddress LIST = EmailAddress.of("all@large.example");
    private static final int LARGE = 1_000_000;
    private static final int RULES = 10_000;
    private static final int SMALL = 10;
    private static final int BATCHES = 60;
    private static final int BATCH = 2_000;

    /** A scan would take a thousand to a hundred thousand times as long; what is left is memory that is further away. */
    private static final int BOUND = 40;

    @Test
    void decidesOnTheLargestListNearlyAsFastAsOnASmallOne() {
        Snapshot small = policy(SMALL, SMALL);
        Snapshot large = policy(LARGE, RULES);
        for (Facts facts : List.of(from("person9@set.example"), from("person9@members.example"),
                from("ruled8@rules.example"), from("stranger@elsewhere.example"))) {
            assertThat(large.decide(facts).verdict().letsThrough()).isEqualTo(small.decide(facts).verdict().letsThrough());
            double ratio = (double) fastest(large, facts) / fastest(small, facts);
            assertThat(ratio).as("%s: times as long as on a small list", facts.sender()).isLessThan(BOUND);
        }
        assertThat(large.decide(from("person999999@members.example")).verdict().letsThrough()).isTrue();
        assertThat(large.decide(from("person999999@set.example")).verdict().letsThrough()).isFalse();
    }

    private static Facts from(String sender) {
        return Site.facts(Site.OUTSIDE_CLIENT, "<" + sender + ">", LIST.toString());
    }

    /** The fastest of many batches, for whatever else the machine does only slows. */
    private static long fastest(Snapshot snapshot, Facts facts) {
        long fastest = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int i = 0; i < BATCH; i++) {
                snapshot.decide(facts);
            }
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    private static Snapshot policy(int people, int rules) {
        AddressBook book = new AddressBook();
        SetDefinition many = new SetDefinition(SetName.of("many"), false, people(people, "set.example", book), List.of());
        ListPolicy list = new ListPolicy(LIST, PostingPolicy.MEMBERS, Mode.ENFORCE, people(people, "members.example", book),
                AddressSet.none());
        return Snapshot.compile(1, new PolicySource(List.of(new DomainPolicy(DomainName.of("large.example"),
                Exposure.EXTERNAL, Backend.MAILMAN3, Proof.CLAIM, Mode.ENFORCE)), List.of(list), Inside.nobody(),
                List.of(many), rules(rules), Mode.ENFORCE));
    }

    private static AddressSet people(int count, String domain, AddressBook book) {
        AddressBook.Gathering people = book.gather();
        IntStream.range(0, count).forEach(i -> people.add(EmailAddress.of("person" + i + "@" + domain)));
        return people.finish();
    }

    /** About one sender each, and behind them one about the set. */
    private static List<Rule> rules(int count) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count - 1; i++) {
            rules.add(rule(i + 1, "ruled" + i + "@rules.example", Action.ACCEPT));
        }
        rules.add(rule(count, "set:many", Action.REJECT));
        return rules;
    }

    private static Rule rule(long id, String sender, Action action) {
        return new Rule(new RuleId(id), RuleTarget.list(LIST), Site.from(sender), action, Mode.ENFORCE, Optional.empty(),
                Optional.empty());
    }
}
