package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.PostingPolicy;

/** The table of posting policies, cell by cell (proof CLAIM_AND_NETWORK). */
class PostingPolicyTest {

    private static final Set<Who> NULL_SENDERS = EnumSet.of(Who.NULL_OUTSIDE, Who.NULL_INSIDE);
    private static final Set<Who> INSIDERS = EnumSet.of(Who.INSIDER, Who.INSIDE_MEMBER, Who.INSIDE_ANNOUNCER);
    private static final Set<Who> MEMBERS =
            EnumSet.of(Who.OUTSIDE_MEMBER, Who.FORGED_MEMBER, Who.INSIDE_MEMBER, Who.RELAYED);
    private static final Set<Who> ANNOUNCERS = EnumSet.of(Who.OUTSIDE_ANNOUNCER, Who.INSIDE_ANNOUNCER);

    static Stream<Arguments> cells() {
        Set<Who> everyone = EnumSet.complementOf(EnumSet.copyOf(NULL_SENDERS));
        Set<Who> nobody = EnumSet.noneOf(Who.class);
        return Stream.of(
                Arguments.of("list@mlex.my.domain", PostingPolicy.ANYONE, everyone),
                Arguments.of("list@mlex.my.domain", PostingPolicy.INSIDERS, INSIDERS),
                Arguments.of("list@mlex.my.domain", PostingPolicy.MEMBERS, MEMBERS),
                Arguments.of("list@mlex.my.domain", PostingPolicy.MEMBERS_AND_INSIDERS, union(MEMBERS, INSIDERS)),
                Arguments.of("list@mlex.my.domain", PostingPolicy.ANNOUNCERS, ANNOUNCERS),
                Arguments.of("list@mlex.my.domain", PostingPolicy.CLOSED, nobody),
                Arguments.of("list@mlin.my.domain", PostingPolicy.ANYONE, INSIDERS),
                Arguments.of("list@mlin.my.domain", PostingPolicy.INSIDERS, INSIDERS),
                Arguments.of("list@mlin.my.domain", PostingPolicy.MEMBERS, EnumSet.of(Who.INSIDE_MEMBER)),
                Arguments.of("list@mlin.my.domain", PostingPolicy.MEMBERS_AND_INSIDERS, INSIDERS),
                Arguments.of("list@mlin.my.domain", PostingPolicy.ANNOUNCERS, EnumSet.of(Who.INSIDE_ANNOUNCER)),
                Arguments.of("list@mlin.my.domain", PostingPolicy.CLOSED, nobody));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void acceptsWhomTheTableNamesAndRefusesEverybodyElse(String list, PostingPolicy policy, Set<Who> accepted) {
        Site site = Site.ofThePaper().list(list, policy);
        Set<Who> passed = Arrays.stream(Who.values()).filter(who -> decide(site, who, list).verdict().letsThrough())
                .collect(Collectors.toSet());
        assertThat(passed).isEqualTo(accepted);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void refusesInTheWordsOfThePaper(String list, PostingPolicy policy, Set<Who> accepted) {
        Site site = Site.ofThePaper().list(list, policy);
        EnumSet.complementOf(union(accepted, EnumSet.noneOf(Who.class))).forEach(who ->
                assertThat(decide(site, who, list).reply().orElseThrow()).as("%s", who)
                        .hasToString("550 5.7.1 insufficient authorization: list (ref " + Site.REFERENCE + ")"));
    }

    @ParameterizedTest
    @CsvSource({"list@mlex.my.domain,ANYONE", "list@mlin.my.domain,INSIDERS"})
    void theListsOwnAddressIsRefusedButFromAnOwnHost(String list, PostingPolicy policy) {
        Site site = Site.ofThePaper().list("list@mlex.my.domain", policy).list("list@mlin.my.domain", policy);
        assertThat(site.decide(Site.INSIDE_CLIENT, list, list).verdict().letsThrough()).isFalse();
        assertThat(site.decide(Site.OUTSIDE_CLIENT, list.toUpperCase(java.util.Locale.ROOT), list).verdict()
                .letsThrough()).isFalse();
    }

    @Test
    void mailOfTheSitesOwnHostsIsJudgedByThePolicyAlone() {
        Site site = Site.ofThePaper().list("list@mlex.my.domain", PostingPolicy.ANYONE)
                .list("closed@mlex.my.domain", PostingPolicy.CLOSED).list("in@mlin.my.domain", PostingPolicy.INSIDERS);
        assertThat(site.decide(Site.OWN_HOST, "<>", "list@mlex.my.domain").verdict().label()).isEqualTo("ACCEPT");
        assertThat(site.decide("::1", "list@mlex.my.domain", "list@mlex.my.domain").verdict().label())
                .isEqualTo("ACCEPT");
        assertThat(site.decide(Site.OWN_HOST, "<>", "closed@mlex.my.domain").verdict().label()).isEqualTo("REJECT");
        assertThat(site.decide(Site.OWN_HOST, "<>", "in@mlin.my.domain").verdict().label()).isEqualTo("REJECT");
        assertThat(site.decide(Site.OWN_HOST, "x@my.domain", "in@mlin.my.domain").verdict().label())
                .isEqualTo("ACCEPT");
    }

    @Test
    void anotherListsAddressIsAnOrdinarySender() {
        Site site = Site.ofThePaper().list("list@mlex.my.domain", PostingPolicy.ANYONE)
                .list("list@mlin.my.domain", PostingPolicy.INSIDERS);
        assertThat(site.decide(Site.OUTSIDE_CLIENT, "list@mlin.my.domain", "list@mlex.my.domain").verdict().label())
                .isEqualTo("ACCEPT");
    }

    @ParameterizedTest
    @EnumSource(PostingPolicy.class)
    void onlyAnyoneIsNotOfferedForInternalLists(PostingPolicy policy) {
        assertThat(policy.isOfferedFor(Exposure.EXTERNAL)).isTrue();
        assertThat(policy.isOfferedFor(Exposure.INTERNAL)).isEqualTo(policy != PostingPolicy.ANYONE);
    }

    @Test
    void startsWithTheDefaultsOfTheTable() {
        assertThat(PostingPolicy.defaultFor(Exposure.EXTERNAL)).isEqualTo(PostingPolicy.ANYONE);
        assertThat(PostingPolicy.defaultFor(Exposure.INTERNAL)).isEqualTo(PostingPolicy.INSIDERS);
    }

    private static Decision decide(Site site, Who who, String recipient) {
        return site.decide(who.client(), who.sender(), recipient);
    }

    private static EnumSet<Who> union(Set<Who> one, Set<Who> other) {
        EnumSet<Who> both = EnumSet.noneOf(Who.class);
        both.addAll(one);
        both.addAll(other);
        return both;
    }
}
