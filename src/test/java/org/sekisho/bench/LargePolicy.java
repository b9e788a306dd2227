package org.sekisho.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.addresses.AddressBook;
import org.sekisho.policy.addresses.AddressSet;
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
import org.sekisho.policy.terms.RuleId;

/** A policy as a very large site may have it: ten rules and a hundred members for each of a hundred thousand lists. */
final class LargePolicy {

    static final int LISTS = 100_000;
    static final int RULES = 1_000_000;
    static final int MEMBERSHIPS = 10_000_000;
    private static final int PEOPLE = 1_000_000;
    private static final int DOMAINS = 20;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PostingPolicy[] POLICIES = {PostingPolicy.MEMBERS, PostingPolicy.MEMBERS_AND_INSIDERS,
        PostingPolicy.INSIDERS, PostingPolicy.ANNOUNCERS};

    private final Random random;
    private final List<DomainName> domains = IntStream.range(0, DOMAINS)
            .mapToObj(i -> DomainName.of("lists" + i + ".my.domain")).toList();
    private final List<DomainName> homes = IntStream.range(0, 500)
            .mapToObj(i -> DomainName.of(i < 50 ? "dept" + i + ".my.domain" : "site" + i + ".example")).toList();

    private final int size;

    LargePolicy(long seed) {
        this(seed, LISTS);
    }

    /** Of that many lists, with as many rules and members each. */
    LargePolicy(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    PolicySource source() {
        AddressBook book = new AddressBook();
        List<ListPolicy> lists = new ArrayList<>(size);
        List<Rule> rules = new ArrayList<>(size * (RULES / LISTS));
        for (int i = 0; i < size; i++) {
            lists.add(list(i, book));
            RuleTarget target = RuleTarget.list(lists.get(i).address());
            for (int j = 0; j < RULES / LISTS; j++) {
                rules.add(rule(rules.size() + 1L, target));
            }
        }
        return new PolicySource(IntStream.range(0, DOMAINS).mapToObj(this::domain).toList(), lists,
                new Inside(Stream.of("192.0.2.0/24", "198.51.100.0/24", "10.0.0.0/8").map(Network::of).toList(),
                        List.of(InsideDomain.of(".my.domain")), List.of(Network.of("192.0.2.77")), Inside.LOOPBACK),
                rules, Mode.ENFORCE);
    }

    /** Members, insiders and strangers who write to random lists. */
    Facts[] envelopes(int count) {
        Facts[] envelopes = new Facts[count];
        for (int i = 0; i < count; i++) {
            EmailAddress list = listAddress(random.nextInt(size));
            String client = random.nextInt(3) == 0 ? "192.0.2." + random.nextInt(250) : "203.0.113." + random.nextInt(250);
            envelopes[i] = new Facts(ClientInfo.at(IpAddress.of(client)), new ReversePath.Mailbox(person()),
                    new ForwardPath.Plain(list.toString(), list), NOW, Reference.of(i));
        }
        return envelopes;
    }

    private DomainPolicy domain(int i) {
        return new DomainPolicy(domains.get(i), i % 2 == 0 ? Exposure.EXTERNAL : Exposure.INTERNAL, Backend.MAILMAN3,
                i % 3 == 0 ? Proof.CLAIM : Proof.CLAIM_AND_NETWORK, Mode.ENFORCE);
    }

    private ListPolicy list(int i, AddressBook book) {
        AddressBook.Gathering members = book.gather();
        for (int j = 0; j < MEMBERSHIPS / LISTS; j++) {
            members.add(person());
        }
        return new ListPolicy(listAddress(i), POLICIES[i % POLICIES.length], Mode.ENFORCE, members.finish(),
                AddressSet.none());
    }

    private EmailAddress listAddress(int i) {
        return new EmailAddress("list-" + i, domains.get(i % DOMAINS));
    }

    private EmailAddress person() {
        int number = random.nextInt(PEOPLE);
        return new EmailAddress("person" + number, homes.get(number % homes.size()));
    }

    private Rule rule(long id, RuleTarget target) {
        SenderTerm sender = random.nextInt(5) == 0 ? new SenderTerm.Domain(homes.get(random.nextInt(homes.size())), true)
                : new SenderTerm.Address(person());
        Condition condition = new Condition(List.of(sender), Optional.empty(), List.of(), Optional.empty(), Set.of(),
                Set.of());
        return new Rule(new RuleId(id), target, condition, Action.values()[(int) (id % 2)], Mode.ENFORCE,
                Optional.empty(), Optional.empty());
    }
}
