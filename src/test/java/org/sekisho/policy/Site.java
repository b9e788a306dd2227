package org.sekisho.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.inside.InsideDomain;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Reference;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.RuleId;

/** A small policy for tests: the paper's two domains, changed step by step, and questions put to it. */
final class Site {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Reference REFERENCE = Reference.of(0x1234567890L);
    static final String INSIDE_CLIENT = "192.0.2.10";
    static final String RELAY = "192.0.2.77";
    static final String OWN_HOST = "127.0.0.1";
    static final String OUTSIDE_CLIENT = "203.0.113.5";

    private final List<DomainPolicy> domains = new ArrayList<>();
    private final List<ListPolicy> lists = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private Mode mode = Mode.ENFORCE;
    private Proof proof = Proof.CLAIM_AND_NETWORK;

    /** {@code mlex.my.domain} (external) and {@code mlin.my.domain} (internal) without lists. */
    static Site ofThePaper() {
        return ofThePaper(Proof.CLAIM_AND_NETWORK);
    }

    static Site ofThePaper(Proof proof) {
        Site site = new Site();
        site.proof = proof;
        return site.domain("mlex.my.domain", Exposure.EXTERNAL, Mode.ENFORCE)
                .domain("mlin.my.domain", Exposure.INTERNAL, Mode.ENFORCE);
    }

    static Inside inside() {
        return new Inside(List.of(Network.of("192.0.2.0/24"), Network.of("2001:db8::/32")),
                List.of(InsideDomain.of("my.domain"), InsideDomain.of(".dept.my.domain")),
                List.of(Network.of(RELAY)), Inside.LOOPBACK);
    }

    Site domain(String name, Exposure exposure, Mode mode) {
        return domain(name, exposure, Backend.MAILMAN3, mode);
    }

    Site domain(String name, Exposure exposure, Backend backend, Mode mode) {
        domains.removeIf(domain -> domain.name().equals(DomainName.of(name)));
        domains.add(new DomainPolicy(DomainName.of(name), exposure, backend, proof, mode));
        return this;
    }

    Site list(String address, PostingPolicy policy) {
        return list(address, policy, Mode.ENFORCE);
    }

    Site list(String address, PostingPolicy policy, Mode mode) {
        lists.add(new ListPolicy(EmailAddress.of(address), policy, mode,
                addresses("member@outside.example", "member@my.domain"),
                addresses("chief@outside.example", "chief@my.domain")));
        return this;
    }

    Site rule(long id, RuleTarget target, Condition condition, Action action) {
        return rule(new Rule(new RuleId(id), target, condition, action, Mode.ENFORCE, Optional.empty(),
                Optional.empty()));
    }

    Site rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    Site monitored() {
        mode = Mode.MONITOR;
        return this;
    }

    Snapshot compile() {
        return Snapshot.compile(7, new PolicySource(domains, lists, inside(), rules, mode));
    }

    /** What happens to a mail from this client and sender, {@code <>} for the null sender. */
    Decision decide(String client, String sender, String recipient) {
        return compile().decide(facts(client, sender, recipient));
    }

    static Facts facts(String client, String sender, String recipient) {
        return facts(ClientInfo.at(IpAddress.of(client)), sender, recipient);
    }

    static Facts facts(ClientInfo client, String sender, String recipient) {
        return new Facts(client, ReversePath.parse(sender), ForwardPath.parse("<" + recipient + ">"), NOW, REFERENCE);
    }

    static Set<EmailAddress> addresses(String... texts) {
        return Stream.of(texts).map(EmailAddress::of).collect(Collectors.toSet());
    }

    static Condition from(String... senders) {
        return new Condition(Stream.of(senders).map(SenderTerm::of).toList(), Optional.empty(), List.of(),
                Optional.empty(), Set.of(), Set.of());
    }

    static Condition inRoles(Role... roles) {
        return new Condition(List.of(), Optional.empty(), List.of(), Optional.empty(), Set.of(), Set.of(roles));
    }
}
