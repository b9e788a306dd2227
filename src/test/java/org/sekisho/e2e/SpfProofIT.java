package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.dns.spf.SpfCheck;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.ProvenSnapshot;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Reference;

/** SPF as a proof, asked of a real BIND: what it proves, what it does not, and whom nobody asks about. */
class SpfProofIT {

    private static final String LISTED = "192.0.2.7";
    private static final String OTHER = "203.0.113.5";
    private static final String LONG = "v=spf1 " + "ip4:198.51.100.1 ".repeat(20) + "ip4:192.0.2.7 -all";

    private static Scratch scratch;
    private static NameServer named;
    private static Endpoint endpoint;
    private static SpfCheck check;
    private static ProvenSnapshot gate;

    @BeforeAll
    static void start() {
        scratch = new Scratch("spf");
        endpoint = Scratch.freeEndpoint();
        Scratch.write(scratch.root().resolve("my.zone"), """
                $TTL 60
                @ SOA ns hostmaster ( 1 60 60 60 60 )
                @ NS ns
                ns A 127.0.0.1
                @ TXT "v=spf1 include:_spf.my.test -all"
                _spf TXT "v=spf1 ip4:192.0.2.0/28 mx:relay.my.test -all"
                relay MX 10 out
                out A 198.51.100.9
                long TXT "%s" "%s"
                two TXT "v=spf1 ip4:192.0.2.7 -all"
                two TXT "v=spf1 +all"
                late TXT "v=spf1 ip4:192.0.2.7 -all"
                soft TXT "v=spf1 ip4:192.0.2.7 ~all"
                none TXT "nothing of the kind"
                below NS ns.elsewhere.test.
                """.formatted(LONG.substring(0, 200), LONG.substring(200)));
        Scratch.write(scratch.root().resolve("named.conf"), """
                options { directory "@"; pid-file none; session-keyfile none; recursion no; listen-on-v6 { none; };
                    querylog yes; listen-on port PORT { 127.0.0.1; }; };
                controls { };
                zone "my.test" { type primary; file "my.zone"; };
                """.replace("@", scratch.root().toString()).replace("PORT", Integer.toString(endpoint.port())));
        named = NameServer.start(new Program("/usr/sbin/named", "bind9"), endpoint, "-g", "-c",
                scratch.root().resolve("named.conf").toString(), "-p", Integer.toString(endpoint.port()));
        check = new SpfCheck(Optional.of(new InetSocketAddress(endpoint.host(), endpoint.port())), Duration.ofSeconds(5),
                InstantSource.system());
        Snapshot policy = Snapshot.compile(1, policy());
        gate = new ProvenSnapshot(() -> policy, check::passes);
    }

    @AfterAll
    static void stop() {
        check.close();
        named.close();
        scratch.close();
    }

    @Test
    void letsAnInsiderInFromTheHostsThatTheRecordNames() {
        assertThat(verdict(LISTED, "me@my.test", "spf")).isEqualTo("ACCEPT");
        assertThat(verdict("198.51.100.9", "me@my.test", "spf")).isEqualTo("ACCEPT");
        assertThat(verdict(LISTED, "me@long.my.test", "spf")).isEqualTo("ACCEPT");
        assertThat(verdict(OTHER, "me@my.test", "spf")).isEqualTo("REJECT");
    }

    @Test
    void takesNothingElseForAProof() {
        for (String sender : List.of("me@two.my.test", "me@none.my.test", "me@missing.my.test", "me@below.my.test")) {
            assertThat(verdict(LISTED, sender, "spf")).as(sender).isEqualTo("REJECT");
        }
        assertThat(verdict(OTHER, "me@soft.my.test", "spf")).isEqualTo("REJECT");
        assertThat(verdict(LISTED, "me@elsewhere.example", "spf")).isEqualTo("REJECT");
        assertThat(verdict(LISTED, "", "spf")).isEqualTo("REJECT");
    }

    @Test
    void asksNobodyWhereTheProofIsAnotherOneOrNothingIsClaimed() {
        verdict(LISTED, "me@quiet.my.test", "claim");
        verdict(LISTED, "me@outsider.example", "spf");
        verdict(LISTED, "me@asked.my.test", "spf");
        assertThat(named.asked("asked.my.test")).isTrue();
        assertThat(named.asked("quiet.my.test")).isFalse();
        assertThat(named.asked("outsider.example")).isFalse();
    }

    /** About a name that nobody asked for yet: answers are kept by the DNS library for their time to live, too. */
    @Test
    void aServerThatIsGoneProvesNothingAndIsWaitedForWithinTheBound() {
        InetSocketAddress nowhere = new InetSocketAddress(endpoint.host(), Scratch.freeEndpoint().port());
        try (SpfCheck lost = new SpfCheck(Optional.of(nowhere), Duration.ofSeconds(2), InstantSource.system())) {
            assertThat(lost.passes(IpAddress.of(LISTED), EmailAddress.of("me@late.my.test"), Optional.empty())).isFalse();
        }
        assertThat(verdict(LISTED, "me@late.my.test", "spf")).isEqualTo("ACCEPT");
    }

    private static String verdict(String client, String sender, String name) {
        return gate.decide(new Facts(ClientInfo.at(IpAddress.of(client)), ReversePath.parse("<" + sender + ">"),
                ForwardPath.parse("<staff@" + name + ".lists.test>"), Instant.now(), Reference.of(1))).verdict().label();
    }

    private static PolicySource policy() {
        return new PolicySource(List.of(domain("spf.lists.test", Proof.SPF), domain("claim.lists.test", Proof.CLAIM)),
                List.of(list("staff@spf.lists.test"), list("staff@claim.lists.test")), new Inside(List.of(),
                        List.of(InsideDomain.of(".my.test")), List.of(), Inside.LOOPBACK), List.of(), Mode.ENFORCE);
    }

    private static DomainPolicy domain(String name, Proof proof) {
        return new DomainPolicy(DomainName.of(name), Exposure.INTERNAL, Backend.MAILMAN3, proof, Mode.ENFORCE);
    }

    private static ListPolicy list(String address) {
        return new ListPolicy(EmailAddress.of(address), PostingPolicy.INSIDERS, Mode.ENFORCE, Set.of(), Set.of());
    }
}
