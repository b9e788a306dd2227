package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.IpAddress;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;

/** Who is an insider, by each proof, asked of an internal list for insiders. */
class ProofTest {

    private static final String LIST = "staff@mlin.my.domain";

    @ParameterizedTest
    @CsvSource({
        "CLAIM, 203.0.113.5, x@my.domain, true", "CLAIM, 203.0.113.5, X@MY.Domain, true",
        "CLAIM, 192.0.2.10, x@outside.example, false", "CLAIM, 192.0.2.77, x@my.domain, true",
        "CLAIM, 192.0.2.10, <>, false", "CLAIM, 127.0.0.1, x@outside.example, false",
        "NETWORK, 192.0.2.10, x@outside.example, true", "NETWORK, 203.0.113.5, x@my.domain, false",
        "NETWORK, 192.0.2.77, x@my.domain, false", "NETWORK, 127.0.0.1, x@outside.example, true",
        "NETWORK, ::1, x@outside.example, true", "NETWORK, 2001:db8::9, x@outside.example, true",
        "NETWORK, 2001:db9::9, x@my.domain, false", "NETWORK, ::ffff:192.0.2.10, x@outside.example, true",
        "NETWORK, ::ffff:192.0.2.77, x@my.domain, false", "NETWORK, ::192.0.2.10, x@my.domain, false",
        "CLAIM_AND_NETWORK, 192.0.2.10, x@my.domain, true", "CLAIM_AND_NETWORK, 203.0.113.5, x@my.domain, false",
        "CLAIM_AND_NETWORK, 192.0.2.10, x@outside.example, false", "CLAIM_AND_NETWORK, 192.0.2.77, x@my.domain, false",
        "CLAIM_AND_NETWORK, 127.0.0.1, x@my.domain, true", "CLAIM_AND_NETWORK, 192.0.2.10, <>, false",
        "LOGIN, 192.0.2.10, x@my.domain, false", "LOGIN, 127.0.0.1, x@my.domain, false"})
    void provesAnInsider(Proof proof, String client, String sender, boolean insider) {
        assertThat(isInsider(proof, ClientInfo.at(IpAddress.of(client)), sender)).isEqualTo(insider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@evilmy.domain", "x@my.domain.evil.example", "x@sub.my.domain", "x@domain",
        "x@my.domains", "x%my.domain@evil.example", "\"x@my.domain\"@evil.example", "@my.domain:x@evil.example",
        "x@evil.example (x@my.domain)", "x@ｍｙ.domain", "x@my。domain", "x@my.domain@evil.example", "<x@my.domain",
        "x@evildept.my.domain", "x@dept.my.domain.evil.example"})
    void aLookAlikeOfAnInsideDomainProvesNothing(String sender) {
        assertThat(isInsider(Proof.CLAIM, ClientInfo.at(IpAddress.of(Site.OUTSIDE_CLIENT)), sender)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@dept.my.domain", "x@a.dept.my.domain", "x@a.b.DEPT.my.domain", "\"x\"@my.domain",
        "@outside.example:x@my.domain", "x@my.domain."})
    void aLeadingDotMeansTheDomainAndItsSubDomains(String sender) {
        assertThat(isInsider(Proof.CLAIM, ClientInfo.at(IpAddress.of(Site.OUTSIDE_CLIENT)), sender)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Proof.class)
    void whatIsNotKnownIsNotProven(Proof proof) {
        assertThat(isInsider(proof, ClientInfo.unknown(), "<>")).isFalse();
        assertThat(isInsider(proof, ClientInfo.unknown(), "x@my.domain")).isEqualTo(proof == Proof.CLAIM);
    }

    @Test
    void aLoginProvesAnInsiderByLoginOnly() {
        ClientInfo client = new ClientInfo(Optional.of(IpAddress.of(Site.OUTSIDE_CLIENT)), Optional.empty(),
                Optional.empty(), Optional.of("alice"));
        assertThat(isInsider(Proof.LOGIN, client, "x@outside.example")).isTrue();
        assertThat(isInsider(Proof.NETWORK, client, "x@outside.example")).isFalse();
        assertThat(isInsider(Proof.CLAIM, client, "x@outside.example")).isFalse();
    }

    @Test
    void nameAndHeloOfAClientProveNothing() {
        ClientInfo client = new ClientInfo(Optional.of(IpAddress.of(Site.OUTSIDE_CLIENT)),
                Optional.of("mail.my.domain"), Optional.of("my.domain"), Optional.empty());
        assertThat(isInsider(Proof.CLAIM_AND_NETWORK, client, "x@my.domain")).isFalse();
        assertThat(isInsider(Proof.NETWORK, client, "x@my.domain")).isFalse();
    }

    private static boolean isInsider(Proof proof, ClientInfo client, String sender) {
        Snapshot snapshot = Site.ofThePaper(proof).list(LIST, PostingPolicy.INSIDERS).compile();
        return snapshot.decide(Site.facts(client, sender, LIST)).verdict().letsThrough();
    }
}
