package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;

/** Rules in their order, scope, mode, time and roles. */
class RulesTest {

    private static final String LIST = "staff@mlin.my.domain";
    private static final RuleTarget ON_SITE = RuleTarget.site();
    private static final RuleTarget ON_DOMAIN = RuleTarget.domain(DomainName.of("mlin.my.domain"));
    private static final RuleTarget ON_LIST = RuleTarget.list(EmailAddress.of(LIST));

    private final Site site = Site.ofThePaper().list(LIST, PostingPolicy.INSIDERS)
            .list("other@mlin.my.domain", PostingPolicy.INSIDERS).list("list@mlex.my.domain", PostingPolicy.ANYONE);

    @Test
    void theSiteComesBeforeTheListAndTheListBeforeItsDomain() {
        site.rule(3, ON_DOMAIN, Condition.always(), Action.DEFER).rule(2, ON_LIST, Condition.always(), Action.REJECT);
        assertThat(outsider(LIST).rule()).contains(new RuleId(2));
        assertThat(outsider("other@mlin.my.domain").rule()).contains(new RuleId(3));
        site.rule(1, ON_SITE, Condition.always(), Action.ACCEPT);
        assertThat(outsider(LIST).rule()).contains(new RuleId(1));
        assertThat(outsider(LIST).verdict()).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void theFirstRuleOfATargetThatHoldsDecides() {
        site.rule(9, ON_LIST, Site.from("@elsewhere.example"), Action.REJECT)
                .rule(5, ON_LIST, Site.from("@outside.example"), Action.ACCEPT)
                .rule(1, ON_LIST, Condition.always(), Action.REJECT);
        assertThat(outsider(LIST).rule()).contains(new RuleId(5));
    }

    @Test
    void aRuleOfOneTargetSaysNothingAboutAnother() {
        site.rule(1, ON_LIST, Condition.always(), Action.REJECT).rule(2, ON_DOMAIN, Condition.always(), Action.REJECT);
        assertThat(outsider("list@mlex.my.domain").verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(insider("other@mlin.my.domain").rule()).contains(new RuleId(2));
    }

    @Test
    void anExplicitRuleMayLetANamedOutsiderIntoAnInternalList() {
        site.rule(1, ON_LIST, Site.from("x@outside.example"), Action.ACCEPT);
        assertThat(outsider(LIST).verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(site.decide(Site.OUTSIDE_CLIENT, "y@outside.example", LIST).verdict())
                .isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void rulesComeBeforeTheNullSenderAndTheListsOwnAddress() {
        site.rule(1, ON_LIST, Condition.always(), Action.ACCEPT);
        assertThat(site.decide(Site.OUTSIDE_CLIENT, "<>", LIST).verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(site.decide(Site.OUTSIDE_CLIENT, LIST, LIST).verdict()).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void aMonitoredRuleIsNotedAndNeverDecides() {
        site.rule(rule(1, Mode.MONITOR, Action.ACCEPT, Optional.empty()))
                .rule(rule(2, Mode.MONITOR, Action.DEFER, Optional.empty()));
        Decision decision = outsider(LIST);
        assertThat(decision.rule()).isEmpty();
        assertThat(decision.verdict()).isInstanceOf(Verdict.Reject.class);
        assertThat(sentences(decision)).contains("rule 1 matches but is only monitored; it would ACCEPT",
                "rule 2 matches but is only monitored; it would DEFER");
    }

    @Test
    void aRuleThatIsOffDoesNotExist() {
        site.rule(rule(1, Mode.OFF, Action.ACCEPT, Optional.empty()));
        assertThat(outsider(LIST).verdict()).isInstanceOf(Verdict.Reject.class);
        assertThat(sentences(outsider(LIST))).noneMatch(sentence -> sentence.contains("rule 1"));
    }

    @Test
    void aRuleExpiresAtItsInstant() {
        assertThat(expiring(Site.NOW.plusNanos(1)).rule()).contains(new RuleId(1));
        assertThat(expiring(Site.NOW).rule()).isEmpty();
        assertThat(expiring(Site.NOW.minus(Duration.ofDays(1))).rule()).isEmpty();
        assertThat(sentences(expiring(Site.NOW))).noneMatch(sentence -> sentence.contains("rule 1"));
    }

    @Test
    void aRuleThatNamesNoRolesAppliesToAllOfThem() {
        site.rule(1, ON_LIST, Condition.always(), Action.REJECT);
        for (Role role : Role.suffixed()) {
            String recipient = "staff" + role.suffix() + "@mlin.my.domain";
            assertThat(insider(recipient).rule().isPresent()).as("%s", role).isEqualTo(role != Role.ADMIN);
        }
        assertThat(insider(LIST).rule()).isPresent();
        assertThat(insider("staff+x@mlin.my.domain").rule()).isPresent();
    }

    @Test
    void aRuleThatNamesRolesAppliesToThoseOnly() {
        site.rule(1, ON_LIST, Site.inRoles(Role.OWNER, Role.REQUEST), Action.ACCEPT);
        assertThat(outsider("staff-owner@mlin.my.domain").rule()).isPresent();
        assertThat(outsider("staff-request+x@mlin.my.domain").rule()).isPresent();
        assertThat(outsider("staff-join@mlin.my.domain").rule()).isEmpty();
        assertThat(outsider(LIST).rule()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abuse@mlin.my.domain", "postmaster@mlin.my.domain", "nobody@mlin.my.domain",
        "\"staff\"@mlin.my.domain", "user@outside.example"})
    void noRuleIsAskedWhereTheRecipientIsNoList(String recipient) {
        Verdict before = outsider(recipient).verdict();
        site.rule(1, ON_SITE, Condition.always(), Action.DEFER).rule(2, ON_DOMAIN, Condition.always(), Action.ACCEPT);
        assertThat(outsider(recipient).verdict()).isEqualTo(before);
        assertThat(outsider(recipient).rule()).isEmpty();
    }

    @Test
    void anUnreadableSenderIsRefusedBeforeAnyRule() {
        site.rule(1, ON_SITE, Condition.always(), Action.ACCEPT);
        assertThat(site.decide(Site.INSIDE_CLIENT, "a b@my.domain", LIST).reply().orElseThrow())
                .hasToString("501 5.1.7 sender address cannot be read (ref " + Site.REFERENCE + ")");
    }

    @ParameterizedTest
    @EnumSource(value = Action.class, names = {"REJECT", "DEFER"})
    void aRefusalHasTheDefaultCodeOfItsActionAndTheRulesWords(Action action) {
        String code = action == Action.REJECT ? "550 5.7.1 " : "451 4.7.1 ";
        String words = action == Action.REJECT ? "insufficient authorization: staff" : "try again later: staff";
        site.rule(1, ON_LIST, Site.from("x@outside.example"), action);
        site.rule(new Rule(new RuleId(2), ON_LIST, Site.from("y@outside.example"), action, Mode.ENFORCE,
                Optional.empty(), Optional.of("ask\r\nthe helpdesk")));
        assertThat(outsider(LIST).reply().orElseThrow()).hasToString(code + words + " (ref " + Site.REFERENCE + ")");
        assertThat(site.decide(Site.OUTSIDE_CLIENT, "y@outside.example", LIST).reply().orElseThrow())
                .hasToString(code + "ask??the helpdesk (ref " + Site.REFERENCE + ")");
    }

    @Test
    void aRuleSeesTheProofOfTheDomain() {
        Condition outsiders = new Condition(List.of(), Optional.empty(), List.of(), Optional.of(false), Set.of(),
                Set.of());
        site.domain("mlex.my.domain", Exposure.EXTERNAL, Mode.ENFORCE).rule(1, ON_SITE, outsiders, Action.DEFER);
        assertThat(outsider("list@mlex.my.domain").rule()).isPresent();
        assertThat(insider("list@mlex.my.domain").rule()).isEmpty();
        assertThat(site.decide(Site.RELAY, "x@my.domain", "list@mlex.my.domain").rule()).isPresent();
    }

    private Decision expiring(Instant end) {
        return Site.ofThePaper().list(LIST, PostingPolicy.INSIDERS)
                .rule(rule(1, Mode.ENFORCE, Action.ACCEPT, Optional.of(end)))
                .decide(Site.OUTSIDE_CLIENT, "x@outside.example", LIST);
    }

    private static Rule rule(long id, Mode mode, Action action, Optional<Instant> expires) {
        return new Rule(new RuleId(id), ON_LIST, Condition.always(), action, mode, expires, Optional.empty());
    }

    private Decision outsider(String recipient) {
        return site.decide(Site.OUTSIDE_CLIENT, "x@outside.example", recipient);
    }

    private Decision insider(String recipient) {
        return site.decide(Site.INSIDE_CLIENT, "x@my.domain", recipient);
    }

    private static List<String> sentences(Decision decision) {
        return decision.trace().stream().map(step -> step.sentence()).toList();
    }
}
