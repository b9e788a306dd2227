package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.dns.AnswerKind.ALIAS;
import static org.sekisho.dns.AnswerKind.BROKEN;
import static org.sekisho.dns.AnswerKind.FOUND;
import static org.sekisho.dns.AnswerKind.IMPLICIT;
import static org.sekisho.dns.AnswerKind.LAME;
import static org.sekisho.dns.AnswerKind.NO_RECORDS;
import static org.sekisho.dns.AnswerKind.NO_SUCH_NAME;
import static org.sekisho.dns.AnswerKind.NULL_MX;
import static org.sekisho.dns.AnswerKind.REFUSED;
import static org.sekisho.dns.AnswerKind.SERVER_FAILURE;
import static org.sekisho.dns.AnswerKind.TIMEOUT;
import static org.sekisho.dns.AnswerKind.UNREACHABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.dns.Exchanger;
import org.sekisho.dns.MxAnswer;
import org.sekisho.dns.MxLookup;
import org.sekisho.dns.MxQuestion;
import org.sekisho.dns.NameServerAddress;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.IpAddress;

/** What is read from the answers of real BINDs: both generated views, and a server with every kind of trouble. */
class MxLookupIT {

    private static final String ZONE = """
            $TTL 60
            @ SOA ns hostmaster ( 1 60 60 60 60 )
            @ NS ns
            ns A 127.0.0.1
            two MX 20 mx2
            two MX 10 MX1
            mx1 A 192.0.2.1
            mx1 AAAA 2001:db8::1
            mx2 A 192.0.2.2
            null MX 0 .
            implicit A 192.0.2.3
            empty TXT "no mail here"
            alias CNAME two
            dangling CNAME nowhere
            below NS ns.elsewhere.example.
            """;

    private static Scratch scratch;
    private static Endpoint troubled;
    private static NameServer named;
    private static MxLookup lookup;

    @BeforeAll
    static void start() {
        scratch = new Scratch("troubled");
        troubled = Scratch.freeEndpoint();
        String many = IntStream.range(0, 100).mapToObj(i -> "many MX " + i + " host-number-" + i + "\n").reduce("",
                String::concat);
        Scratch.write(scratch.root().resolve("test.zone"), ZONE + many);
        Scratch.write(scratch.root().resolve("broken.zone"), "this is no zone\n");
        Scratch.write(scratch.root().resolve("named.conf"), """
                options { directory "@"; pid-file none; session-keyfile none; recursion no; listen-on-v6 { none; };
                    listen-on port PORT { 127.0.0.1; }; };
                controls { };
                zone "test.example" { type primary; file "test.zone"; };
                zone "broken.example" { type primary; file "broken.zone"; };
                """.replace("@", scratch.root().toString()).replace("PORT", Integer.toString(troubled.port())));
        named = NameServer.start(new Program("/usr/sbin/named", "bind9"), troubled, "-g", "-c",
                scratch.root().resolve("named.conf").toString(), "-p", Integer.toString(troubled.port()));
        lookup = new MxLookup();
    }

    @AfterAll
    static void stop() {
        named.close();
        scratch.close();
    }

    @Test
    void seesAnInternalDomainInTheInternalViewAlone() {
        try (PrivateBind inner = PrivateBind.start(Plans.with(Plans.debian(), Plans.nameService("/x", "127.0.0.1")));
                PrivateBind outer = PrivateBind.start(Plans.with(Plans.debian(), Plans.nameService("/x", "192.0.2.9")))) {
            assertThat(ask(inner.endpoint(), "mlin.my.domain").exchangers()).extracting(Exchanger::host)
                    .containsExactly("mx.my.domain");
            assertThat(ask(outer.endpoint(), "mlin.my.domain").kind()).isEqualTo(REFUSED);
            assertThat(ask(inner.endpoint(), "mlex.my.domain").kind()).isEqualTo(FOUND);
            assertThat(ask(outer.endpoint(), "mlex.my.domain").kind()).isEqualTo(FOUND);
        }
    }

    @Test
    void findsTheHostsByPreferenceWithTheirAddresses() {
        assertThat(ask("two").exchangers()).containsExactly(
                new Exchanger(10, "mx1.test.example", List.of(IpAddress.of("192.0.2.1"), IpAddress.of("2001:db8::1"))),
                new Exchanger(20, "mx2.test.example", List.of(IpAddress.of("192.0.2.2"))));
        assertThat(ask("two").kind()).isEqualTo(FOUND);
    }

    @Test
    void tellsTheKindsOfAnswersApart() {
        assertThat(ask("null").kind()).isEqualTo(NULL_MX);
        assertThat(ask("empty").kind()).isEqualTo(NO_RECORDS);
        assertThat(ask("missing").kind()).isEqualTo(NO_SUCH_NAME);
        assertThat(ask("below").kind()).isEqualTo(LAME);
        assertThat(ask(troubled, "elsewhere.example").kind()).isEqualTo(REFUSED);
        assertThat(ask(troubled, "broken.example").kind()).isEqualTo(SERVER_FAILURE);
    }

    @Test
    void findsTheAddressThatMailGoesToWithoutAnMx() {
        assertThat(ask("implicit")).isEqualTo(new MxAnswer(IMPLICIT,
                List.of(new Exchanger(0, "implicit.test.example", List.of(IpAddress.of("192.0.2.3")))),
                Optional.empty()));
    }

    @Test
    void saysWhatAnAliasStandsForWithAndWithoutMailBehindIt() {
        assertThat(ask("alias").kind()).isEqualTo(ALIAS);
        assertThat(ask("alias").alias()).contains("two.test.example");
        assertThat(ask("alias").exchangers()).hasSize(2);
        assertThat(ask("dangling").kind()).isEqualTo(ALIAS);
        assertThat(ask("dangling").exchangers()).isEmpty();
    }

    @Test
    void readsAnAnswerThatNeedsTcp() {
        assertThat(ask("many").exchangers()).extracting(Exchanger::host).startsWith("host-number-0.test.example")
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void tellsSilenceFromAClosedPortAndFromNonsense() throws IOException {
        assertThat(ask(Scratch.freeEndpoint(), "test.example").kind()).isEqualTo(UNREACHABLE);
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertThat(ask(new Endpoint("127.0.0.1", silent.getLocalPort()), "test.example").kind()).isEqualTo(TIMEOUT);
        }
        try (DatagramSocket nonsense = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerWithFormatError(nonsense));
            answering.start();
            assertThat(ask(new Endpoint("127.0.0.1", nonsense.getLocalPort()), "test.example").kind())
                    .isEqualTo(BROKEN);
        }
    }

    @Test
    void waitsForManySilentServersTogether() throws IOException {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            NameServerAddress server = NameServerAddress.of("127.0.0.1:" + silent.getLocalPort());
            Instant start = Instant.now();
            Collection<MxAnswer> answers = lookup.ask(IntStream.range(0, 80)
                    .mapToObj(i -> new MxQuestion(server, DomainName.of("d" + i + ".example"))).toList()).values();
            assertThat(answers).hasSize(80).allMatch(answer -> answer.kind() == TIMEOUT);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        }
    }

    private static MxAnswer ask(String name) {
        return ask(troubled, name + ".test.example");
    }

    private static MxAnswer ask(Endpoint server, String domain) {
        MxQuestion question = new MxQuestion(NameServerAddress.of(server.toString()), DomainName.of(domain));
        return lookup.ask(List.of(question)).get(question);
    }

    /** The header of a reply with the question's number, FORMERR and nothing else (RFC 1035 section 4.1.1). */
    private static void answerWithFormatError(DatagramSocket socket) {
        try {
            DatagramPacket question = new DatagramPacket(new byte[512], 512);
            socket.receive(question);
            byte[] header = {question.getData()[0], question.getData()[1], (byte) 0x80, 1, 0, 0, 0, 0, 0, 0, 0, 0};
            socket.send(new DatagramPacket(header, header.length, question.getSocketAddress()));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
