package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.sekisho.policy.terms.RuleId;

/** Monitor on a list, a domain and the site: what would be refused passes and is known. */
class MonitorTest {

    private static final String LIST = "staff@mlin.my.domain";

    @ParameterizedTest
    @CsvSource({"staff@mlin.my.domain,550", "staff-owner@mlin.my.domain,550", "nobody@mlin.my.domain,550",
        "\"staff\"@mlin.my.domain,501", "staff@mlin.my.domain.,501", "staff@mlin,501"})
    void aMonitoredSitePassesWhatItWouldRefuse(String recipient, int code) {
        assertMonitored(enforcing().monitored(), recipient, code);
    }

    @ParameterizedTest
    @CsvSource({"staff@mlin.my.domain,550", "nobody@mlin.my.domain,550", "\"staff\"@mlin.my.domain,501",
        "staff%mlin.my.domain@outside.example,501"})
    void aMonitoredDomainPassesWhatItWouldRefuse(String recipient, int code) {
        Site site = enforcing().domain("mlin.my.domain", Exposure.INTERNAL, Mode.MONITOR);
        assertMonitored(site, recipient, code);
        assertThat(outsider(site, "closed@mlex.my.domain").verdict()).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void aMonitoredListPassesWhatItWouldRefuseAndNothingElse() {
        Site site = Site.ofThePaper().list(LIST, PostingPolicy.INSIDERS, Mode.MONITOR)
                .list("boss@mlin.my.domain", PostingPolicy.INSIDERS);
        assertMonitored(site, LIST, 550);
        assertMonitored(site, "staff-request@mlin.my.domain", 550);
        assertThat(outsider(site, "boss@mlin.my.domain").verdict()).isInstanceOf(Verdict.Reject.class);
        assertThat(outsider(site, "nobody@mlin.my.domain").verdict()).isInstanceOf(Verdict.Reject.class);
        assertThat(outsider(site, "\"staff\"@mlin.my.domain").verdict()).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void anUnreadableSenderIsMonitoredToo() {
        Decision decision = enforcing().monitored().decide(Site.OUTSIDE_CLIENT, "a b@c", LIST);
        assertThat(decision.verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(decision.finding().orElseThrow().enhanced()).isEqualTo("5.1.7");
    }

    @Test
    void aDeferralIsMonitoredAndItsRuleNamed() {
        Site site = enforcing().monitored()
                .rule(4, RuleTarget.list(EmailAddress.of(LIST)), Condition.always(), Action.DEFER);
        Decision decision = outsider(site, LIST);
        assertThat(decision.wouldBe().orElseThrow()).isInstanceOf(Verdict.Defer.class);
        assertThat(decision.rule().orElseThrow()).hasToString("4");
        assertThat(decision.finding().orElseThrow().code()).isEqualTo(451);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list@mlex.my.domain", "abuse@mlin.my.domain", "user@outside.example",
        "staff-bounces@mlin.my.domain"})
    void whatPassesAnywayIsNoFinding(String recipient) {
        Decision enforced = enforcing().decide(Site.OUTSIDE_CLIENT, "<>", recipient.replace("list@", "list-owner@"));
        Decision monitored = enforcing().monitored()
                .decide(Site.OUTSIDE_CLIENT, "<>", recipient.replace("list@", "list-owner@"));
        assertThat(monitored.verdict()).isEqualTo(enforced.verdict());
        assertThat(monitored.wouldBe()).isEmpty();
        assertThat(monitored.finding()).isEmpty();
        assertThat(monitored.trace()).isEqualTo(enforced.trace());
    }

    @Test
    void aMonitoredRuleThatWouldRefuseIsRecordedAndTheMailPasses() {
        RuleTarget target = RuleTarget.list(EmailAddress.of("list@mlex.my.domain"));
        Site site = enforcing().rule(monitored(7, target, Action.REJECT)).rule(monitored(8, target, Action.DEFER))
                .rule(9, target, Condition.always(), Action.ACCEPT);
        Decision decision = outsider(site, "list@mlex.my.domain");
        assertThat(decision.verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(decision.reply()).isEmpty();
        assertThat(decision.wouldBe().orElseThrow()).isInstanceOf(Verdict.Reject.class);
        assertThat(decision.rule().orElseThrow()).hasToString("7");
        assertThat(decision.finding().orElseThrow().privateReason()).isEqualTo("rule 7");
        assertThat(decision.trace().get(decision.trace().size() - 1)).hasToString(
                "rule 7 is only monitored: it passes, and would have been answered REJECT");
    }

    @Test
    void theFirstMonitoredRuleThatHoldsSaysWhatWouldBe() {
        RuleTarget target = RuleTarget.list(EmailAddress.of("list@mlex.my.domain"));
        Site site = enforcing().rule(monitored(7, target, Action.ACCEPT)).rule(monitored(8, target, Action.REJECT));
        assertThat(outsider(site, "list@mlex.my.domain").wouldBe()).isEmpty();
    }

    @Test
    void aMonitoredRuleSaysNothingOfWhatIsRefusedOrDecidedAboveIt() {
        RuleTarget target = RuleTarget.list(EmailAddress.of(LIST));
        Site refusing = enforcing().rule(monitored(7, target, Action.DEFER));
        assertThat(outsider(refusing, LIST).wouldBe()).isEmpty();
        assertThat(outsider(refusing, LIST).finding().orElseThrow().code()).isEqualTo(550);
        Site accepting = enforcing().rule(6, target, Condition.always(), Action.ACCEPT)
                .rule(monitored(7, target, Action.REJECT));
        assertThat(outsider(accepting, LIST).wouldBe()).isEmpty();
    }

    private static Rule monitored(long id, RuleTarget target, Action action) {
        return new Rule(new RuleId(id), target, Condition.always(), action, Mode.MONITOR, Optional.empty(),
                Optional.empty());
    }

    private static Site enforcing() {
        return Site.ofThePaper().list(LIST, PostingPolicy.INSIDERS).list("list@mlex.my.domain", PostingPolicy.ANYONE)
                .list("closed@mlex.my.domain", PostingPolicy.CLOSED);
    }

    private static void assertMonitored(Site site, String recipient, int code) {
        Decision decision = outsider(site, recipient);
        assertThat(decision.verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(decision.wouldBe().orElseThrow()).isInstanceOf(Verdict.Reject.class);
        assertThat(decision.reply()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
        assertThat(decision.finding().orElseThrow().code()).isEqualTo(code);
        assertThat(decision.trace().get(decision.trace().size() - 1).sentence())
                .contains("only monitored: it passes, and would have been answered REJECT");
    }

    private static Decision outsider(Site site, String recipient) {
        return site.decide(Site.OUTSIDE_CLIENT, "x@outside.example", recipient);
    }
}
