package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Verdict;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Role;

/** From recipient to list and role, in the order of product.md section 3. */
class ResolutionTest {

    private static Site site() {
        return Site.ofThePaper().list("list@mlex.my.domain", PostingPolicy.ANYONE)
                .list("open@mlex.my.domain", PostingPolicy.ANYONE)
                .list("open-owner@mlex.my.domain", PostingPolicy.CLOSED)
                .list("staff@mlin.my.domain", PostingPolicy.INSIDERS)
                .list("both@mlex.my.domain", PostingPolicy.ANYONE).list("both@mlin.my.domain", PostingPolicy.INSIDERS)
                .list("c+x@mlex.my.domain", PostingPolicy.ANYONE).list("postmaster@mlin.my.domain", PostingPolicy.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"list@mlex.my.domain,list,POST", "LIST@MLEX.My.Domain,list,POST", "list+a@mlex.my.domain,list,POST",
        "list+@mlex.my.domain,list,POST", "list+a+b@mlex.my.domain,list,POST", "list+-owner@mlex.my.domain,list,POST",
        "list-owner@mlex.my.domain,list,OWNER", "list-owner+a@mlex.my.domain,list,OWNER",
        "list-bounces+u=host.example@mlex.my.domain,list,BOUNCES",
        "list-bounces+u-owner@mlex.my.domain,list,BOUNCES",
        "list-bounces+u+v=mlin.my.domain@mlex.my.domain,list,BOUNCES",
        "list-confirm+0123456789abcdef@mlex.my.domain,list,CONFIRM", "list-join@mlex.my.domain,list,JOIN",
        "list-leave@mlex.my.domain,list,LEAVE", "list-request@mlex.my.domain,list,REQUEST",
        "list-subscribe@mlex.my.domain,list,SUBSCRIBE", "list-unsubscribe@mlex.my.domain,list,UNSUBSCRIBE",
        "LIST-OWNER@mlex.my.domain,list,OWNER", "open-owner@mlex.my.domain,open-owner,POST",
        "open-owner+a@mlex.my.domain,open-owner,POST", "open-owner-owner@mlex.my.domain,open-owner,OWNER",
        "open-request@mlex.my.domain,open,REQUEST", "c+x@mlex.my.domain,c+x,POST", "c+x+y@mlex.my.domain,c+x,POST",
        "c+x-owner@mlex.my.domain,c+x,OWNER", "both@mlex.my.domain,both,POST"})
    void findsListAndRole(String recipient, String list, Role role) {
        Decision decision = decide(recipient);
        assertThat(decision.target().list().orElseThrow()).hasToString(list + "@mlex.my.domain");
        assertThat(decision.target().role()).contains(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@mlex.my.domain", "staff@mlex.my.domain", "staff-owner@mlex.my.domain",
        "list-admin@mlex.my.domain", "list-x@mlex.my.domain", "-owner@mlex.my.domain", "+@mlex.my.domain",
        "+list@mlex.my.domain", "xlist@mlex.my.domain", "list2@mlex.my.domain", "list-owner-bounces@mlex.my.domain",
        "list_owner@mlex.my.domain", "mailman@mlex.my.domain", "root@mlex.my.domain", "い@mlex.my.domain"})
    void whatIsNoListIsUnknown(String recipient) {
        String name = recipient.substring(0, recipient.indexOf('@')).replace('い', '?');
        assertThat(decide(recipient).reply().orElseThrow())
                .hasToString("550 5.1.1 no such list: " + name + " (ref " + Site.REFERENCE + ")");
    }

    @Test
    void saysInPrivateWhereElseTheListIs() {
        Decision decision = decide("staff@mlex.my.domain");
        assertThat(decision.refusal().orElseThrow().privateReason()).contains("mlin.my.domain");
        assertThat(decision.refusal().orElseThrow().publicText()).doesNotContain("mlin");
        assertThat(decide("nobody@mlex.my.domain").refusal().orElseThrow().privateReason()).doesNotContain("mlin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postmaster@mlex.my.domain", "Postmaster@mlex.my.domain", "abuse@mlin.my.domain",
        "abuse@mlex.my.domain", "abuse+x@mlex.my.domain"})
    void theSitesAddressesAreAlwaysAccepted(String recipient) {
        Decision decision = decide(recipient);
        assertThat(decision.verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(decision.target().role()).contains(Role.SITE);
        assertThat(site().decide(Site.OUTSIDE_CLIENT, "<>", recipient).verdict()).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void anExactListNameComesBeforeTheSite() {
        assertThat(decide("postmaster@mlin.my.domain").target().role()).contains(Role.POST);
    }

    @ParameterizedTest
    @CsvSource({"mailman,SITE", "mailman-owner,SITE", "mailman-loop,SITE", "abuse,SITE", "list-admin,ADMIN"})
    void mailman21HasMoreAddresses(String local, Role role) {
        Site site = new Site().domain("old.my.domain", Exposure.EXTERNAL, Backend.MAILMAN21, Mode.ENFORCE)
                .list("list@old.my.domain", PostingPolicy.ANYONE);
        Decision decision = site.decide(Site.OUTSIDE_CLIENT, "x@outside.example", local + "@old.my.domain");
        assertThat(decision.verdict()).isInstanceOf(Verdict.Accept.class);
        assertThat(decision.target().role()).contains(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user@outside.example", "\"a b\"@outside.example", "staff@evilmlin.my.domain",
        "staff@mlin.my.domain.evil.example", "bounces+staff=mlin.my.domain@outside.example", "staff@my.domain",
        "staff@sub.mlin.my.domain", "user", "postmaster", "POSTMASTER", "\"staff\"@outside.example",
        "a%b@outside.example", "@relay.example:staff@outside.example", "\"staff(x\"@outside.example",
        "staff(c)@outside.example", "\"staff:\"@outside.example.", "staff @ outside.example", "staff@outside.example.",
        "nobody", "outside.example!staff", "staff%outside.example"})
    void whatBelongsToAnotherDomainPassesUntouched(String recipient) {
        Decision decision = site().decide(Site.OUTSIDE_CLIENT, "x y@", recipient);
        assertThat(decision.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(decision.reply()).isEmpty();
        assertThat(decision.target().domain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"staff\"@mlin.my.domain", "staff@mlin.my.domain.", "staff@mlin", "staff%mlin.my.domain",
        "staff%mlin.my.domain@outside.example", "@r:staff@mlin.my.domain", "staff @mlin.my.domain", "st\\aff@mlin.my.domain",
        "staff@mlin.my.domain@outside.example", "\"staff@mlin.my.domain\"", "staff@mlin。my。domain", "\"nobody\"@mlex.my.domain"})
    void aFormThatIsNotPlainIsRefusedWhoeverSendsIt(String recipient) {
        for (Who who : Who.values()) {
            assertThat(site().decide(who.client(), who.sender(), recipient).reply().orElseThrow()).hasToString(
                    "501 5.1.3 recipient address is not in its plain form (ref " + Site.REFERENCE + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "STAFF", "\"staff\"", "st\\aff", "staff(c)", "staff@", "@relay.example:staff",
        "staff-owner", "staff+x", " staff ", "(c)staff", "\"staff\"@", "<staff>", "staff%", "staff.",
        "gp:staff;", "grp:@relay.example:STAFF;", "X Y <staff+x>", "\"X\" <(%)staff>", "x@y.example <s taff>",
        "@relay.example:X Y <staff-bounces+a=b>", "@relay.example:@other.example:staff", "%<staff+x>",
        "X Y <@=27.0.0.1,@[127.0.0.1]:Staff>", "STAFF NOTIFY=NEVER", "staff+x\tSIZE=1 ", "\"staff\" X", "staff@ NOTIFY=NEVER",
        "(c d)staff(e f) NOTIFY=NEVER", "x@y.example, staff", "staff, x@y.example", "staff(x"})
    void aBareNameOfAListIsRefusedForPostfixCompletesIt(String recipient) {
        assertThat(decide(recipient).refusal().orElseThrow().enhanced()).isEqualTo("5.1.3");
    }

    /** Postfix finds its own address in a literal, and delivers as if nothing but the local part were there. */
    @ParameterizedTest
    @ValueSource(strings = {"staff@[127.0.0.1]", "STAFF@[127.0.0.1]", "staff+x@[127.0.0.1]", "staff-owner@[192.0.2.1]",
        "staff@[IPv6:::1]", "staff@[ipv6:::1]", "staff@[::1]", "staff@[ 127.0.0.1 ]", "staff@[127.1]", "staff@[127.0.0.1].",
        "staff @ [127.0.0.1]", "\"staff\"@[127.0.0.1]", "st\\aff@[127.0.0.1]", "staff(c)@[127.0.0.1]", "staff@(c)[127.0.0.1]",
        "staff@[(c)127.0.0.1]", "staff%[127.0.0.1]", "[127.0.0.1]!staff", "@relay.example:staff@[127.0.0.1]",
        "@[127.0.0.1]:staff", "staff@[127.0.0.1]@[127.0.0.1]", "staff%[127.0.0.1]@mx.my.domain", "\"staff%[127.0.0.1]\"@localhost",
        "staff@[]", "staff@[", "staff@[127.0.0.1", "X Y <staff@[127.0.0.1]>", "staff@[127.0.0.1], x@y.example",
        "staff@[\uff11\uff12\uff17.0.0.1]", "@[127.0.0(1]:staff", "@[(]:staff+x", "@[(a\\]b]:staff", "@[\"(]:staff\"",
        "(])@[127.0.0.1(]:staff", "[(]!staff", "@o]tside.example(,@localhost:staff-bounces+a=b"})
    void aListBehindAnAddressLiteralIsRefused(String recipient) {
        assertThat(decide(recipient).refusal().orElseThrow().enhanced()).isEqualTo("5.1.3");
    }

    /** Postfix cuts it off first, even where a comment or a quoted string begins in it and ends nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"@(:staff", "@\\\":staff", "@(:staff(c)", "@x(\uff1a:staff", "@\uff1a(:staff", "@(:staff NOTIFY=NEVER",
        "@(:staff> ORCPT=\"rfc822;a b\"", "@(:staff>\u000bNOTIFY=NEVER", "\u000b<@(:staff>", "@(:staff@[127.0.0.1]",
        "@(:staff@mlin(x).my.domain", "@(:@(:staff@mlin(x).my.domain", "@(:staff@(c)mlin", "@(:mlin(c)!staff"})
    void aListBehindASourceRouteIsRefusedWhateverTheRouteHides(String recipient) {
        assertThat(decide(recipient).refusal().orElseThrow().enhanced()).isEqualTo("5.1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pre\u00df", "pre\u1e9e", "Pre\u00df+x@localhost", "pre\u017f\u017f@[127.0.0.1]", "pre\u017fs"})
    void aListIsRefusedInEveryLetterCase(String recipient) {
        Site site = site().list("press@mlin.my.domain", PostingPolicy.INSIDERS);
        assertThat(site.decide(Site.OUTSIDE_CLIENT, "x@outside.example", recipient).refusal().orElseThrow().enhanced())
                .isEqualTo("5.1.3");
    }

    /** With resolve_numeric_domain, and on every host that has the usual mydestination. */
    @ParameterizedTest
    @ValueSource(strings = {"staff@127.0.0.1", "staff+x@192.0.2.1", "staff@127.0.0.1.", "staff@::1", "staff@2001:db8::1",
        "staff@fd00::1", "staff%127.0.0.1", "127.0.0.1!staff", "staff%127.0.0.1@mx.my.domain", "\"staff\"@127.0.0.1",
        "staff@localhost", "Staff@LOCALHOST", "staff-join@localhost.my.domain", "staff@localhost.", "localhost!staff",
        "staff%localhost@mx.my.domain", "\"staff%localhost\"@mx.my.domain", "staff@.", "staff@..", "staff@,x@y.example",
        "staff%@x.example", "staff@@x.example", "staff@\".\"", "!staff", "staff!"})
    void aListOnTheHostItselfIsRefused(String recipient) {
        assertThat(decide(recipient).refusal().orElseThrow().enhanced()).isEqualTo("5.1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@[127.0.0.1]", "postmaster@[127.0.0.1]", "root@localhost", "postmaster@localhost",
        "user@127.0.0.1", "user@[IPv6:::1]", "staff@localhost-my.domain", "staff@my.localhost.example", "staff@4ever.example",
        "staff%outside.example@[127.0.0.1]", "outside.example!staff@localhost", "x@staff", "x%staff", "staff!x", "x!staff@[::1]"})
    void whatIsNoListOnTheHostItselfPassesUntouched(String recipient) {
        assertThat(decide(recipient).verdict()).isInstanceOf(Verdict.Pass.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list+x%mlin.my.domain@mlex.my.domain", "list%mlin@mlex.my.domain",
        "mlin.my.domain!staff@mlex.my.domain", "postmaster+x%mlin.my.domain@mlex.my.domain",
        "list-owner+staff%mlin.my.domain@mlex.my.domain"})
    void aPlainAddressThatRoutesToAnotherListDomainIsRefused(String recipient) {
        assertThat(decide(recipient).refusal().orElseThrow().enhanced()).isEqualTo("5.1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff%mlin.my.domain@mlex.my.domain", "staff@mlex.my.domain@mlin.my.domain",
        "<staff@mlin.my.domain>,<list@mlex.my.domain>", "\"staff%mlin.my.domain\"@mlex.my.domain"})
    void aFormThatCouldReachSeveralDomainsIsHeldByTheStrictestOfThem(String recipient) {
        for (String monitored : new String[] {"mlin.my.domain", "mlex.my.domain"}) {
            Site site = site().domain(monitored, monitored.startsWith("mlin") ? Exposure.INTERNAL : Exposure.EXTERNAL,
                    Mode.MONITOR);
            assertThat(site.decide(Site.OUTSIDE_CLIENT, "x@outside.example", recipient).verdict())
                    .isInstanceOf(Verdict.Reject.class);
        }
    }

    private static Decision decide(String recipient) {
        return site().decide(Site.OUTSIDE_CLIENT, "x@outside.example", recipient);
    }
}
