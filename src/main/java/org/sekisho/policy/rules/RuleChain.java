package org.sekisho.policy.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.envelope.EmailAddress;

/**
 * The rules of one target in their order. In a long chain those that name only addresses and single domains are found
 * by these, so that ten thousand of them cost no more than a few. Immutable.
 */
public final class RuleChain {

    /** Up to here looking at each rule is as quick, and its trace is complete. */
    private static final int SHORT = 32;
    private static final int[] NOWHERE = {};
    private static final int ANYBODY = 0;

    private final List<Rule> rules;
    /**
     * For a rule that names one address or one domain alone, its hash: who has another one is not meant. Looking here
     * first spares most rules from being fetched from memory, which is what a decision on a large policy waits for.
     */
    private final int[] hashes;
    private final Map<Object, int[]> bySender = new HashMap<>();
    private int[] others = NOWHERE;

    /** A chain of these, in this order. */
    public RuleChain(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.hashes = rules.size() > SHORT ? NOWHERE : rules.stream().mapToInt(RuleChain::hash).toArray();
        if (rules.size() > SHORT) {
            index();
        }
    }

    /** A chain without a rule. */
    public static RuleChain empty() {
        return new RuleChain(List.of());
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }

    /** The rules that may hold for that sender, in order; all others of the chain certainly do not. */
    public List<Rule> candidates(Optional<EmailAddress> sender) {
        if (rules.size() <= SHORT) {
            return rules;
        }
        int[] places = sender.map(this::places).orElse(others);
        List<Rule> candidates = new ArrayList<>(places.length);
        for (int place : places) {
            candidates.add(rules.get(place));
        }
        return candidates;
    }

    /**
     * Whether the rule at that place of {@link #candidates} certainly does not hold for the sender, judged without
     * looking at it.
     */
    public boolean isAboutOthers(int place, EmailAddress sender) {
        int hash = place < hashes.length ? hashes[place] : ANYBODY;
        return hash != ANYBODY && hash != sender.hashCode() && hash != sender.domain().hashCode();
    }

    /** Chains of the same rules in the same order are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleChain chain && rules.equals(chain.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** A rule that may have expired has to be looked at in any case. */
    private static int hash(Rule rule) {
        List<SenderTerm> senders = rule.condition().senders();
        boolean isOne = senders.size() == 1 && isPlain(senders.get(0)) && rule.expires().isEmpty();
        return isOne ? key(senders.get(0)).hashCode() : ANYBODY;
    }

    private int[] places(EmailAddress sender) {
        int[] own = bySender.getOrDefault(sender, NOWHERE);
        int[] domains = bySender.getOrDefault(sender.domain(), NOWHERE);
        if (own.length + domains.length == 0) {
            return others;
        }
        int[] all = Arrays.copyOf(own, own.length + domains.length + others.length);
        System.arraycopy(domains, 0, all, own.length, domains.length);
        System.arraycopy(others, 0, all, own.length + domains.length, others.length);
        Arrays.sort(all);
        return Arrays.stream(all).distinct().toArray();
    }

    private void index() {
        for (int place = 0; place < rules.size(); place++) {
            List<SenderTerm> senders = rules.get(place).condition().senders();
            if (senders.isEmpty() || !senders.stream().allMatch(RuleChain::isPlain)) {
                others = with(others, place);
            } else {
                for (SenderTerm term : senders) {
                    bySender.put(key(term), with(bySender.getOrDefault(key(term), NOWHERE), place));
                }
            }
        }
    }

    private static boolean isPlain(SenderTerm term) {
        return term instanceof SenderTerm.Address || term instanceof SenderTerm.Domain domain && !domain.subDomains();
    }

    private static Object key(SenderTerm term) {
        return term instanceof SenderTerm.Address one ? one.address() : ((SenderTerm.Domain) term).name();
    }

    private static int[] with(int[] places, int place) {
        int[] more = Arrays.copyOf(places, places.length + 1);
        more[places.length] = place;
        return more;
    }
}
