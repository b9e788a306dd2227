package org.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;

/** Domains that look like ours and are not, and ours in other spellings. */
class DomainTrapsTest {

    /** The same in A-labels: {@code xn--wgv71a119e.jp}. */
    private static final String JAPANESE = "\u65e5\u672c\u8a9e.jp";
    /** With Cyrillic letters for o and a. */
    private static final String HOMOGRAPH = "my.d\u043em\u0430in";

    private static final Snapshot POLICY = Snapshot.compile(1, new PolicySource(
            List.of(domain("mlin.my.domain"), domain(JAPANESE)),
            List.of(list("staff@mlin.my.domain"), list("staff@" + JAPANESE)),
            new Inside(List.of(), List.of(InsideDomain.of(".my.domain"), InsideDomain.of(JAPANESE)), List.of(),
                    Inside.LOOPBACK), List.of(), Mode.ENFORCE));

    @ParameterizedTest
    @ValueSource(strings = {"x@my.domain", "X@MY.Domain", "x@dept.my.domain", "x@my.domain.", "x@" + JAPANESE,
        "x@xn--wgv71a119e.jp", "x@XN--WGV71A119E.JP", "x@" + JAPANESE + "."})
    void anInsiderIsOneInEverySpellingOfTheDomain(String sender) {
        assertThat(verdict(sender, "staff@mlin.my.domain")).isEqualTo("ACCEPT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@evilmy.domain", "x@my.domain.evil.example", "x@my-domain", "x@my.domain.my", "x@domain",
        "x@evil.domain", "x@" + HOMOGRAPH, "x@sub." + JAPANESE, "x@" + JAPANESE + ".evil.example",
        "x@\u65e5\u672c\u8a9e\uff0ejp", "x@xn--my-.domain", "x@my..domain", "x@.my.domain", "x@my.domain@evil.example",
        "my.domain", "x@[192.0.2.1]", "\"x@my.domain\"@evil.example", "x%my.domain@evil.example"})
    void aLookAlikeIsNoInsider(String sender) {
        assertThat(verdict(sender, "staff@mlin.my.domain")).isEqualTo("REJECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff@mlin.my.domain", "STAFF@MLIN.MY.DOMAIN", "staff@mlin.my.domain.", "staff@mlin",
        "staff@" + JAPANESE, "staff@xn--wgv71a119e.jp", "staff@" + JAPANESE + ".", "staff@\u65e5\u672c\u8a9e\u3002jp",
        "staff@xn--wgv71a119e\uff0eJP", "staff+x@MLIN.my.domain"})
    void anOutsiderReachesAListInNoSpelling(String recipient) {
        assertThat(verdict("x@outside.example", recipient)).isEqualTo("REJECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff@evilmlin.my.domain", "staff@mlin.my.domain.evil.example", "staff@mlin." + HOMOGRAPH,
        "staff@sub.mlin.my.domain", "staff@my.domain"})
    void aLookAlikeOfAListDomainIsNotOurs(String recipient) {
        assertThat(verdict("x@outside.example", recipient)).isEqualTo("PASS");
    }

    @Test
    void aHomographIsAnotherName() {
        assertThat(DomainName.of(HOMOGRAPH)).isNotEqualTo(DomainName.of("my.domain"));
        assertThat(DomainName.of(HOMOGRAPH).isSameOrBelow(DomainName.of("my.domain"))).isFalse();
    }

    private static String verdict(String sender, String recipient) {
        ClientInfo nobody = ClientInfo.at(IpAddress.of(Site.OUTSIDE_CLIENT));
        return POLICY.decide(Site.facts(nobody, "<" + sender + ">", recipient)).verdict().label();
    }

    private static DomainPolicy domain(String name) {
        return new DomainPolicy(DomainName.of(name), Exposure.INTERNAL, Backend.MAILMAN3, Proof.CLAIM, Mode.ENFORCE);
    }

    private static ListPolicy list(String address) {
        return new ListPolicy(EmailAddress.of(address), PostingPolicy.INSIDERS, Mode.ENFORCE,
                Set.of(), Set.of());
    }
}
