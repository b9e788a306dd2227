package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sekisho.confgen.Plans;
import org.sekisho.confgen.plan.Endpoint;
import org.sekisho.confgen.plan.ListenAddress;
import org.sekisho.confgen.plan.MailFlow;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.confgen.plan.PostfixHost;
import org.sekisho.confgen.plan.ServiceOptions;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.EnvelopeDoor;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.RuleId;
import org.sekisho.policyd.PolicyDoor;
import org.sekisho.policyd.PolicydSettings;
import org.sekisho.smtp.DoorFixture;
import org.sekisho.wire.SmtpClient;

/**
 * Both doors of the gate, and a Postfix on the files generated for where list domains are decided. {@code list@mlex.my.domain} is
 * closed, {@code staff@mlin.my.domain} is for insiders, and rule 7 lets the tests' client certificate in to it.
 */
final class GateDoorsSite implements AutoCloseable {

    private final List<Decision> atThePolicyDoor = new CopyOnWriteArrayList<>();
    private final MailSink world = MailSink.start();
    private final Endpoint before = Scratch.freeEndpoint();
    private final DoorFixture proxy;
    private final PolicyDoor policyDoor;
    private final Map<String, String> files;
    private final PrivatePostfix postfix;

    /**
     * Starts it.
     *
     * @param proof    what proves an insider of the internal domain
     * @param external where the external domain is decided; the internal one is at the proxy unless its proof is a login
     */
    GateDoorsSite(Proof proof, EnvelopeDoor external, Certificates certificates) {
        Endpoint after = Scratch.freeEndpoint();
        Snapshot policy = policy(proof, external, certificates.clientFingerprint());
        proxy = new DoorFixture(DoorFixture.settings(after.port()), () -> policy.through(EnvelopeDoor.PROXY));
        policyDoor = new PolicyDoor(PolicydSettings.usual(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                () -> policy.through(EnvelopeDoor.POLICY), atThePolicyDoor::add, InstantSource.system());
        policyDoor.start();
        Optional<Endpoint> asked = Optional.of(new Endpoint("127.0.0.1", policyDoor.listensOn().getPort()))
                .filter(door -> proof == Proof.LOGIN || external == EnvelopeDoor.POLICY);
        Plan plan = plan(new MailFlow(new Endpoint("127.0.0.1", proxy.door().state().port()), after,
                Scratch.freeEndpoint(), asked), certificates);
        files = PostfixDirectory.files(plan);
        postfix = PrivatePostfix.start(files, plan.postfix().mapType(), world);
    }

    private Plan plan(MailFlow flow, Certificates certificates) {
        PostfixHost host = Plans.with(Plans.with(PostfixHost.stock(), ListenAddress.of(before.toString())),
                ServiceOptions.of("smtpd_authorized_xclient_hosts=127.0.0.0/8 smtpd_sasl_auth_enable=yes"
                        + " smtpd_tls_security_level=may smtpd_tls_ask_ccert=yes smtpd_tls_fingerprint_digest=sha256"
                        + " smtpd_tls_cert_file=" + certificates.path("server.pem") + " smtpd_tls_key_file="
                        + certificates.path("server.key") + " smtpd_tls_CAfile=" + certificates.path("authority.pem")));
        return Plans.with(Plans.with(Plans.debian(), flow), host);
    }

    private static Snapshot policy(Proof proof, EnvelopeDoor external, String fingerprint) {
        Rule rule = new Rule(new RuleId(7), RuleTarget.list(EmailAddress.of("staff@mlin.my.domain")),
                new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of("cert:" + fingerprint),
                        Set.of()), Action.ACCEPT, Mode.ENFORCE, Optional.empty(), Optional.empty());
        return Snapshot.compile(1, new PolicySource(
                List.of(new DomainPolicy(DomainName.of("mlin.my.domain"), Exposure.INTERNAL, Backend.MAILMAN3, proof,
                                Mode.ENFORCE),
                        new DomainPolicy(DomainName.of("mlex.my.domain"), Exposure.EXTERNAL, Backend.MAILMAN3, Proof.CLAIM,
                                Mode.ENFORCE, external)),
                List.of(list("staff@mlin.my.domain", PostingPolicy.INSIDERS), list("list@mlex.my.domain",
                        PostingPolicy.CLOSED)), Inside.nobody(), List.of(rule), Mode.ENFORCE));
    }

    private static ListPolicy list(String address, PostingPolicy policy) {
        return new ListPolicy(EmailAddress.of(address), policy, Mode.ENFORCE, Set.of(), Set.of());
    }

    /** The files that this Postfix runs on. */
    Map<String, String> files() {
        return files;
    }

    /** Where clients come in. */
    int port() {
        return before.port();
    }

    /** A client from 192.0.2.9, greeted, with these attributes of XCLIENT besides; that stands for a login. */
    SmtpClient client(String attributes) {
        SmtpClient client = SmtpClient.connect(before.port());
        assertThat(client.send("EHLO client.example")).contains("XCLIENT");
        assertThat(client.send("XCLIENT ADDR=192.0.2.9" + attributes)).startsWith("220 ");
        assertThat(client.send("EHLO client.example")).startsWith("250");
        return client;
    }

    /** What the proxy decided on a list domain of its own. */
    List<Decision> atTheProxy() {
        return ofOwnDomains(proxy.decisions());
    }

    /** What the policy door decided on a list domain of its own. */
    List<Decision> atThePolicyDoor() {
        return ofOwnDomains(atThePolicyDoor);
    }

    private static List<Decision> ofOwnDomains(List<Decision> decisions) {
        return decisions.stream().filter(decision -> decision.target().list().isPresent()).toList();
    }

    @Override
    public void close() {
        try (MailSink closing = world; DoorFixture closingToo = proxy; PrivatePostfix first = postfix) {
            policyDoor.stop();
        }
    }
}
