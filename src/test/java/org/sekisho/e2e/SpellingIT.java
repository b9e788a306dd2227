package org.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.envelope.ClientInfo;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.ReversePath;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.Snapshot;
import org.sekisho.policy.decision.Decision;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.terms.Backend;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Reference;
import org.sekisho.smtp.wire.PathArgument;

/** Whatever a real Postfix would deliver to an internal list is refused, however an outsider spells it. */
class SpellingIT {

    private static final Logger LOG = Logger.getLogger(SpellingIT.class.getName());
    private static final Pattern LIST = Pattern.compile("staff(?:-(?:bounces|confirm|owner|request|join|leave"
            + "|subscribe|unsubscribe))?(?:\\+.*)?@mlin\\.my\\.domain");
    /** For each site; the long run is {@code -Plong}. */
    private static final int SPELLINGS = Integer.getInteger("sekisho.spellings", 3_000);
    private static final int CLIENTS = 4;
    private static final Executor THREADS = task -> new Thread(task, "smtp-client").start();

    private static final Snapshot POLICY = Snapshot.compile(1, new PolicySource(
            List.of(domain("mlin.my.domain", Exposure.INTERNAL), domain("mlex.my.domain", Exposure.EXTERNAL)),
            List.of(list("staff@mlin.my.domain", PostingPolicy.INSIDERS), list("staff@mlex.my.domain",
                    PostingPolicy.ANYONE)), Inside.nobody(), List.of(), Mode.ENFORCE));

    /** How sites differ in what they take for their own. */
    enum SiteOfOthers {
        RELAYS_FOR_ITS_LISTS("""
                myorigin = my.domain
                mydestination = mx.my.domain, localhost, site.example
                relay_domains = mlin.my.domain, mlex.my.domain
                """),
        HOLDS_ITS_LISTS_AS_LOCAL("""
                myorigin = site.example
                mydestination = mx.my.domain, localhost, site.example, mlin.my.domain, mlex.my.domain
                relay_domains =
                """),
        COMPLETES_WITH_THE_LIST_DOMAIN("""
                myorigin = mlin.my.domain
                mydestination = mx.my.domain, localhost, site.example, mlex.my.domain
                relay_domains = mlin.my.domain
                """),
        /** As with the aliases of Mailman 2.1: the list is found by its bare name on every host that is this one. */
        FINDS_ITS_LISTS_BY_NAME("""
                inet_protocols = all
                inet_interfaces = all
                myorigin = mlin.my.domain
                mydestination = mlin.my.domain, localhost, localhost.my.domain
                relay_domains =
                virtual_alias_maps = inline:{ { staff = staff@mlin.my.domain }, { staff-owner = staff-owner@mlin.my.domain },
                    { staff-bounces = staff-bounces@mlin.my.domain } }
                """);

        private final String lines;

        SiteOfOthers(String lines) {
            this.lines = lines;
        }
    }

    @ParameterizedTest
    @EnumSource(SiteOfOthers.class)
    void whatPostfixDeliversToAnInternalListIsRefused(SiteOfOthers site) {
        long seed = Long.getLong("sekisho.seed", System.nanoTime());
        Set<String> spellings = spellings(seed);
        Map<String, LenientPostfix.Delivery> deliveries = deliver(site, spellings);
        List<String> reached = new ArrayList<>();
        List<String> slipped = new ArrayList<>();
        deliveries.forEach((spelling, delivery) -> {
            if (delivery.place().equals("restricted")) {
                reached.add(spelling);
                if (passes(spelling) && isList(delivery.recipient())) {
                    slipped.add(spelling + "  ->  " + delivery.recipient());
                }
            }
        });
        LOG.log(Level.INFO, "{0}: {1} spellings, {2} taken, {3} for the internal domain, {4} slipped (-Dsekisho.seed={5})",
                new Object[] {site, SPELLINGS, deliveries.size(), reached.size(), slipped.size(), Long.toString(seed)});
        assertThat(slipped).as("seed %d", seed).isEmpty();
        assertThat(reached).as("spellings that Postfix takes for the list").hasSizeGreaterThan(SPELLINGS / 20);
    }

    private static Map<String, LenientPostfix.Delivery> deliver(SiteOfOthers site, Set<String> spellings) {
        Queue<String> left = new ConcurrentLinkedQueue<>(spellings);
        try (LenientPostfix postfix = new LenientPostfix(site.lines)) {
            CompletableFuture.allOf(IntStream.range(0, CLIENTS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> offer(postfix, left), THREADS))
                    .toArray(CompletableFuture[]::new)).join();
            return postfix.deliveries();
        }
    }

    private static void offer(LenientPostfix postfix, Queue<String> left) {
        try (var client = postfix.connect()) {
            for (String spelling = left.poll(); spelling != null; spelling = left.poll()) {
                postfix.offer(client, spelling);
            }
        }
    }

    private static Set<String> spellings(long seed) {
        Spellings grammar = new Spellings(seed);
        Set<String> spellings = new LinkedHashSet<>();
        while (spellings.size() < SPELLINGS) {
            spellings.add(grammar.next());
        }
        return spellings;
    }

    /** As the door does it: from the line to the path to the decision; a line without a path is refused. */
    private static boolean passes(String spelling) {
        return PathArgument.ofRcpt("RCPT TO:" + spelling).map(PathArgument::text).map(ForwardPath::parse)
                .filter(path -> decide(path).verdict().letsThrough()).isPresent();
    }

    /** Whether what came out is an address of the list, in Postfix's own reading. */
    private static boolean isList(String recipient) {
        return LIST.matcher(recipient.toLowerCase(Locale.ROOT)).matches();
    }

    private static Decision decide(ForwardPath recipient) {
        ClientInfo outsider = ClientInfo.at(IpAddress.of("203.0.113.5"));
        return POLICY.decide(new Facts(outsider, ReversePath.parse("<x@outside.example>"), recipient,
                Instant.parse("2026-03-01T12:00:00Z"), Reference.of(0)));
    }

    private static DomainPolicy domain(String name, Exposure exposure) {
        return new DomainPolicy(DomainName.of(name), exposure, Backend.MAILMAN3, Proof.CLAIM_AND_NETWORK, Mode.ENFORCE);
    }

    private static ListPolicy list(String address, PostingPolicy policy) {
        return new ListPolicy(EmailAddress.of(address), policy, Mode.ENFORCE, Set.of(), Set.of());
    }
}
