package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.TraceKind;
import org.sekisho.policy.decision.TraceReading;
import org.sekisho.policy.decision.TraceStep;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.RuleId;

/** A trace says what was looked at, and its last step what decided. */
class TraceTest {

    private static final String LIST = "staff@mlin.my.domain";
    private final Site site = Site.ofThePaper().list(LIST, PostingPolicy.MEMBERS)
            .list("list@mlex.my.domain", PostingPolicy.ANYONE).list("news@mlex.my.domain", PostingPolicy.ANNOUNCERS);

    @Test
    void tellsThePostingPolicyAndWhatItRestedOn() {
        assertThat(trace("member@my.domain", LIST)).containsExactly(
                "staff@mlin.my.domain is the list staff@mlin.my.domain in the role POST",
                "member@my.domain is a member",
                "the sender is not an insider by CLAIM_AND_NETWORK: client 203.0.113.5 is not in an inside network",
                "the posting policy MEMBERS of the INTERNAL list does not accept");
        assertThat(trace("x@outside.example", "list@mlex.my.domain")).containsExactly(
                "list@mlex.my.domain is the list list@mlex.my.domain in the role POST",
                "the posting policy ANYONE of the EXTERNAL list accepts");
        assertThat(trace("chief@outside.example", "news@mlex.my.domain")).contains("chief@outside.example is an announcer");
        assertThat(trace("x@outside.example", "news@mlex.my.domain")).contains("x@outside.example is not an announcer");
    }

    @Test
    void tellsEveryRuleThatWasLookedAtInOrder() {
        site.rule(1, RuleTarget.site(), Site.from("@nowhere.example"), Action.REJECT)
                .rule(2, RuleTarget.list(EmailAddress.of(LIST)), Site.from("x@outside.example"), Action.DEFER)
                .rule(3, RuleTarget.list(EmailAddress.of(LIST)), Condition.always(), Action.REJECT);
        assertThat(trace("x@outside.example", LIST)).containsExactly(
                "staff@mlin.my.domain is the list staff@mlin.my.domain in the role POST",
                "rule 1 does not match", "rule 2 matches and decides: DEFER");
    }

    @Test
    void tellsMembershipOnlyWhereARuleAsksForIt() {
        site.rule(1, RuleTarget.site(), Site.from("members", "@nowhere.example"), Action.REJECT);
        assertThat(trace("x@outside.example", "list@mlex.my.domain")).containsExactly(
                "list@mlex.my.domain is the list list@mlex.my.domain in the role POST",
                "x@outside.example is not a member", "rule 1 does not match",
                "the posting policy ANYONE of the EXTERNAL list accepts");
    }

    @Test
    void asksEachQuestionOnce() {
        site.rule(1, RuleTarget.site(), Site.from("members"), Action.REJECT)
                .rule(2, RuleTarget.site(), Site.from("members"), Action.REJECT);
        assertThat(trace("x@outside.example", LIST)).filteredOn(step -> step.contains("member")).hasSize(1);
    }

    @Test
    void tellsTheRoleAndTheSpecialSenders() {
        assertThat(trace("<>", "staff-owner@mlin.my.domain"))
                .endsWith("the role OWNER of an INTERNAL list is not open to this sender")
                .contains("the sender is not an insider by CLAIM_AND_NETWORK: no sender address");
        assertThat(trace("<>", "list-bounces@mlex.my.domain"))
                .endsWith("the role BOUNCES of an EXTERNAL list is open to this sender");
        assertThat(trace("<>", LIST)).endsWith("the null sender may not post to a list");
        assertThat(trace(LIST, LIST)).endsWith(
                "the sender is the list's own address and the client is not one of the site's own hosts");
        assertThat(trace("a b", LIST)).endsWith("the sender a\u00a0b cannot be read, so it proves nothing");
    }

    /** The sentence is kept, and read back to be said in another language. */
    @Test
    void aSenderCannotSayTheSentenceOfAnotherStep() {
        List<String> trace = trace("<a is not in its plain form and could reach the list domain b>", LIST);
        assertThat(TraceReading.read(trace.get(trace.size() - 1)).orElseThrow().kind())
                .isEqualTo(TraceKind.UNREADABLE_SENDER);
    }

    @Test
    void tellsWhatTheRecipientIs() {
        assertThat(trace("x@y", "u@z")).containsExactly("u@z is not in a list domain: it passes untouched");
        assertThat(trace("x@y", "\"staff\"@mlin.my.domain")).containsExactly(
                "\"staff\"@mlin.my.domain is not in its plain form and could reach the list domain mlin.my.domain");
        assertThat(trace("x@y", "staff@mlex.my.domain")).containsExactly("staff is no list of mlex.my.domain",
                "a list of that name exists in mlin.my.domain");
        assertThat(trace("x@y", "abuse@mlin.my.domain"))
                .containsExactly("abuse@mlin.my.domain is an address of the site: always accepted");
    }

    @Test
    void namesTheSnapshotAndTheFacts() {
        Decision decision = site.decide(Site.OUTSIDE_CLIENT, "x@y", LIST);
        assertThat(decision.snapshot()).isEqualTo(7);
        assertThat(decision.facts()).isEqualTo(Site.facts(Site.OUTSIDE_CLIENT, "x@y", LIST));
        assertThat(decision.rule()).isEqualTo(java.util.Optional.<RuleId>empty());
    }

    @ParameterizedTest
    @EnumSource(TraceKind.class)
    void everyKindHasASentenceThatTakesAnythingAClientWrites(TraceKind kind) {
        TraceStep step = TraceStep.of(kind, "%s%n%d", "100%", "{0}");
        assertThat(step.sentence()).isNotBlank();
    }

    private List<String> trace(String sender, String recipient) {
        return site.decide(Site.OUTSIDE_CLIENT, sender, recipient).trace().stream().map(TraceStep::sentence).toList();
    }
}
