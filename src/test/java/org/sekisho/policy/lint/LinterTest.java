package org.sekisho.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;
import org.sekisho.policy.terms.SetName;

class LinterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final RuleTarget LIST = RuleTarget.list(EmailAddress.of("list@mlex.my.domain"));
    private static final RuleTarget STAFF = RuleTarget.list(EmailAddress.of("staff@mlin.my.domain"));

    private final List<Rule> rules = new ArrayList<>();
    private final List<SetDefinition> sets = new ArrayList<>();
    private Proof proof = Proof.CLAIM_AND_NETWORK;
    private Inside inside = new Inside(List.of(Network.of("192.0.2.0/24")), List.of(InsideDomain.of("my.domain")),
            List.of(), Inside.LOOPBACK);

    @Test
    void saysNothingAboutAPolicyInWhichNothingIsOdd() {
        rule(1, LIST, from("guest@partner.example"), Action.ACCEPT);
        rule(2, LIST, from("@partner.example"), Action.REJECT);
        rule(3, STAFF, from("/boss@my\\.domain/"), Action.REJECT);
        assertThat(sentences()).isEmpty();
    }

    @Test
    void namesTheRuleThatShadows() {
        rule(1, LIST, from("@.partner.example", "x@y.example"), Action.REJECT);
        rule(2, LIST, from("guest@sub.partner.example"), Action.ACCEPT);
        rule(3, RuleTarget.domain(DomainName.of("mlex.my.domain")), from("guest@sub.partner.example"), Action.ACCEPT);
        assertThat(sentences()).containsExactly("2 never decides, because rule 1 before it holds whenever it would");
    }

    @Test
    void aRuleOfTheSiteComesBeforeThoseOfListsAndDomains() {
        rule(1, LIST, from("a@x.example"), Action.REJECT);
        rule(2, RuleTarget.site(), Condition.always(), Action.REJECT);
        assertThat(sentences()).containsExactly("1 never decides, because rule 2 before it holds whenever it would");
    }

    @Test
    void tellsADuplicateFromAContradiction() {
        rule(1, LIST, from("a@x.example"), Action.REJECT);
        rule(2, LIST, from("a@x.example"), Action.REJECT);
        rule(3, LIST, from("a@x.example"), Action.ACCEPT);
        assertThat(sentences()).containsExactly("2 says the same as rule 1",
                "3 has the same condition as rule 1, which comes first and says REJECT");
    }

    @Test
    void aRuleThatIsOnlyMonitoredOrEndsSoonerShadowsNothing() {
        rules.add(new Rule(new RuleId(1), LIST, from("a@x.example"), Action.REJECT, Mode.MONITOR, Optional.empty(),
                Optional.empty()));
        rules.add(new Rule(new RuleId(2), LIST, from("a@x.example"), Action.REJECT, Mode.ENFORCE,
                Optional.of(NOW.plusSeconds(60)), Optional.empty()));
        rule(3, LIST, from("a@x.example"), Action.ACCEPT);
        assertThat(sentences()).isEmpty();
    }

    @Test
    void saysWhichRulesHaveExpired() {
        rules.add(new Rule(new RuleId(1), LIST, from("a@x.example"), Action.REJECT, Mode.ENFORCE, Optional.of(NOW),
                Optional.empty()));
        assertThat(sentences()).containsExactly("1 has expired at 2026-03-01T12:00:00Z and does nothing any more");
    }

    @Test
    void saysWhichConditionsNothingCanFulfil() {
        sets.add(SetDefinition.of(SetName.of("none"), false, List.of(), new AddressBook()));
        rule(1, LIST, from("set:none"), Action.ACCEPT);
        rule(2, LIST, new Condition(List.of(SenderTerm.of("a@x.example")), Optional.of(true), List.of(),
                Optional.empty(), Set.of(), Set.of()), Action.ACCEPT);
        rule(3, LIST, new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of("hana"), Set.of()),
                Action.ACCEPT);
        rule(4, LIST, new Condition(List.of(), Optional.of(true), List.of(), Optional.of(true), Set.of(), Set.of()),
                Action.ACCEPT);
        assertThat(sentences()).containsExactly("1 can never hold: nobody is in the sets that it names",
                "2 can never hold: the null sender is none of the senders that it names",
                "3 can never hold: logins and certificates are known only at the policy door",
                "4 can never hold: the null sender is never an insider by its domain", "none nobody is in this set");
    }

    @Test
    void marksARuleThatLetsOutsidersIntoAnInternalList() {
        rule(1, STAFF, from("guest@partner.example"), Action.ACCEPT);
        rule(2, STAFF, new Condition(List.of(), Optional.empty(), List.of(), Optional.of(true), Set.of(), Set.of()),
                Action.ACCEPT);
        rule(3, STAFF, new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of(),
                Set.of(Role.OWNER)), Action.ACCEPT);
        assertThat(sentences()).containsExactly("1 lets senders into staff@mlin.my.domain, which is internal, who need"
                + " not be insiders");
    }

    @Test
    void saysThatAClaimIsForgeableAndThatNobodyCanBeInside() {
        proof = Proof.CLAIM;
        assertThat(sentences()).containsExactly("mlin.my.domain takes the sender's own word for an insider (proof CLAIM),"
                + " which anybody can forge");
        proof = Proof.CLAIM_AND_NETWORK;
        inside = Inside.nobody();
        assertThat(sentences()).containsExactly("mlin.my.domain has insiders by its proof, but nobody can be one: no"
                + " inside domain is defined");
    }

    @Test
    void marksAnInsideNetworkThatContainsATrustedRelay() {
        inside = new Inside(inside.networks(), inside.domains(), List.of(Network.of("192.0.2.77"),
                Network.of("203.0.113.1")), inside.own());
        assertThat(Linter.look(policy(), NOW)).singleElement().satisfies(remark -> {
            assertThat(remark.subject().thing()).isEqualTo(Thing.INSIDE);
            assertThat(remark.details()).containsExactly("192.0.2.0/24", "192.0.2.77/32");
        });
    }

    @Test
    void marksASetThatNamesAListThatIsGone() {
        sets.add(SetDefinition.of(SetName.of("old"), false, List.of(SetEntry.of("members:gone@mlin.my.domain"),
                SetEntry.of("a@x.example"), SetEntry.of("/.*@.*my\\.domain/")), new AddressBook()));
        assertThat(sentences()).containsExactly("old names the members of gone@mlin.my.domain, and there is no such list",
                "old the pattern /.*@.*my\\.domain/ also means someone@evilmy.domain; write @.my.domain");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "/.*@.*my\\.domain/ someone@evilmy.domain @.my.domain",
        "/.*my\\.domain/ someone@evilmy.domain @.my.domain",
        "/.*@my.domain/ someone@myxdomain @my.domain",
        "/.*@(.*\\.)?my.domain/ someone@myxdomain @.my.domain",
        "/.*@my\\.domain.*/ someone@my.domain.evil.example @my.domain",
        "/.*@.*\\.ac.jp/ someone@sub.acxjp /[^@]+@[^@]+\\.ac\\.jp/",
        "/boss@my.domain/ boss@myxdomain boss@my.domain",
        "/(dean|boss)@.*my\\.domain/ dean@evilmy.domain /dean@(?:[^@]+\\.)?my\\.domain/"})
    void showsThatAPatternMeansOthersAndWritesTheSafeForm(String pattern, String victim, String safe) {
        PatternTrap trap = PatternTrap.in((SenderTerm.Matching) SenderTerm.of(pattern)).orElseThrow();
        assertThat(trap).isEqualTo(new PatternTrap(victim, safe));
        assertThat(PatternTrap.in((SenderTerm.Matching) SenderTerm.of(pattern)).filter(again ->
                SenderTerm.of(again.safeForm()) instanceof SenderTerm.Matching matching
                        && PatternTrap.in(matching).isPresent())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.*@my\\.domain/", "/[^@]+@(?:[^@]+\\.)?my\\.domain/", "/boss@my[.]domain/", "/.*/",
        "/.*@.*/", "/list-\\d+@.*\\.my\\.domain/", "/a\\.b@my\\.domain/"})
    void saysNothingAboutAPatternThatMeansWhatItSays(String pattern) {
        assertThat(PatternTrap.in((SenderTerm.Matching) SenderTerm.of(pattern))).isEmpty();
    }

    @Test
    void findsTheRuleThatShadowsAmongTenThousand() {
        for (int i = 1; i <= 10_000; i++) {
            rule(i, LIST, from("u" + i + "@x" + i % 100 + ".example"), i % 2 == 0 ? Action.ACCEPT : Action.REJECT);
        }
        rule(10_001, LIST, from("u77@x77.example"), Action.REJECT);
        rule(10_002, RuleTarget.domain(DomainName.of("mlex.my.domain")), from("a@x.example"), Action.REJECT);
        assertThat(sentences()).containsExactly("10001 says the same as rule 77");
    }

    private List<String> sentences() {
        return Linter.look(policy(), NOW).stream().map(remark -> remark.subject().name() + " " + remark.sentence())
                .toList();
    }

    private PolicySource policy() {
        return new PolicySource(List.of(domain("mlex.my.domain", Exposure.EXTERNAL),
                domain("mlin.my.domain", Exposure.INTERNAL)), List.of(list("list@mlex.my.domain"),
                list("staff@mlin.my.domain")), inside, sets, rules, Mode.ENFORCE);
    }

    private DomainPolicy domain(String name, Exposure exposure) {
        return new DomainPolicy(DomainName.of(name), exposure, Backend.MAILMAN3, proof, Mode.ENFORCE);
    }

    private static ListPolicy list(String address) {
        return new ListPolicy(EmailAddress.of(address), PostingPolicy.INSIDERS, Mode.ENFORCE, Set.of(), Set.of());
    }

    private void rule(long id, RuleTarget target, Condition condition, Action action) {
        rules.add(new Rule(new RuleId(id), target, condition, action, Mode.ENFORCE, Optional.empty(), Optional.empty()));
    }

    private static Condition from(String... senders) {
        return new Condition(Stream.of(senders).map(SenderTerm::of).toList(), Optional.empty(), List.of(),
                Optional.empty(), Set.of(), Set.of());
    }
}
