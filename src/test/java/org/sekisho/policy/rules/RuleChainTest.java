package org.sekisho.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.RuleId;

class RuleChainTest {

    @Test
    void aShortChainGivesEveryRule() {
        RuleChain chain = new RuleChain(List.of(rule(1, "a@x.example"), rule(2, "b@x.example")));
        assertThat(ids(chain, "z@x.example")).containsExactly(1L, 2L);
    }

    @Test
    void aLongChainGivesOnlyRulesThatMayHoldAndInTheirOrder() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            rules.add(rule(i, "u" + i + "@x.example"));
        }
        rules.add(5_000, rule(20_001, "@x.example"));
        rules.add(7_000, rule(20_002));
        rules.add(3, rule(20_003, "@.example"));
        rules.add(9_000, rule(20_004, "u7@x.example", "/.*/"));
        rules.add(9_500, rule(20_005, "u7@x.example", "@x.example", "u7@x.example"));
        RuleChain chain = new RuleChain(rules);
        assertThat(ids(chain, "u7@x.example")).containsExactly(20_003L, 7L, 20_001L, 20_002L, 20_004L, 20_005L);
        assertThat(ids(chain, "nobody@y.example")).containsExactly(20_003L, 20_002L, 20_004L);
        assertThat(chain.candidates(Optional.empty())).extracting(rule -> rule.id().value())
                .containsExactly(20_002L, 20_004L);
        assertThat(chain.size()).isEqualTo(10_005);
    }

    private static List<Long> ids(RuleChain chain, String sender) {
        return chain.candidates(Optional.of(EmailAddress.of(sender))).stream().map(rule -> rule.id().value()).toList();
    }

    private static Rule rule(long id, String... senders) {
        return new Rule(new RuleId(id), RuleTarget.site(), new Condition(Stream.of(senders).map(SenderTerm::of).toList(),
                Optional.empty(), List.of(), Optional.empty(), Set.of(), Set.of()), Action.ACCEPT, Mode.ENFORCE,
                Optional.empty(), Optional.empty());
    }
}
