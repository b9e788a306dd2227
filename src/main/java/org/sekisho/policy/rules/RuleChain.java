package org.sekisho.policy.rules;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.envelope.EmailAddress;

/**
 * The rules of one target in their order. In a long chain those that name only addresses and domains are found by these,
 * so that ten thousand of them cost no more than a few. Immutable.
 */
public final class RuleChain extends AbstractList<Rule> {

    /** Up to here looking at each rule is as quick, and its trace is complete. */
    private static final int SHORT = 32;
    private static final int[] NOWHERE = {};
    private static final int ANYBODY = 0;

    private final Rule[] rules;
    /** Beside the array, which need not be fetched where the hashes say enough. */
    private final int size;
    /**
     * For a rule that names one address or one domain, its hash: who has another one is not meant. Looking here first
     * spares most rules from being fetched from memory, which is what a decision on a large policy waits for.
     */
    private final int[] hashes;
    private final Map<Object, int[]> bySender = new HashMap<>();
    private int[] others = NOWHERE;

    /** A chain of these, in this order. */
    public RuleChain(List<Rule> rules) {
        this.rules = rules.toArray(Rule[]::new);
        this.size = rules.size();
        this.hashes = size > SHORT ? NOWHERE : rules.stream().mapToInt(RuleChain::hash).toArray();
        if (size > SHORT) {
            index();
        }
    }

    /** A chain without a rule. */
    public static RuleChain empty() {
        return new RuleChain(List.of());
    }

    /** How many rules there are. */
    @Override
    public int size() {
        return size;
    }

    @Override
    public Rule get(int place) {
        return rules[place];
    }

    /** The rules that may hold for that sender, in order; all others of the chain certainly do not. */
    public List<Rule> candidates(Optional<EmailAddress> sender) {
        if (size <= SHORT) {
            return this;
        }
        int[] places = sender.map(this::places).orElse(others);
        List<Rule> candidates = new ArrayList<>(places.length);
        for (int place : places) {
            candidates.add(rules[place]);
        }
        return candidates;
    }

    /**
     * Whether the rule at that place of {@link #candidates} certainly does not hold for the sender, judged without
     * looking at it.
     *
     * @param sender what {@link #hashesOf} says of the sender
     */
    public boolean isAboutOthers(int place, int[] sender) {
        int hash = place < hashes.length ? hashes[place] : ANYBODY;
        return hash != ANYBODY && isNoneOf(sender, hash);
    }

    /** The hashes of all that may name the sender: the address, its domain and the domains above. */
    public static int[] hashesOf(EmailAddress sender) {
        String domain = sender.domain().ascii();
        int[] hashes = {sender.hashCode(), domain.hashCode()};
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            hashes = with(hashes, domain.substring(dot + 1).hashCode());
        }
        return hashes;
    }

    private static boolean isNoneOf(int[] hashes, int hash) {
        for (int one : hashes) {
            if (one == hash) {
                return false;
            }
        }
        return true;
    }

    /** A rule that may have expired has to be looked at in any case. */
    private static int hash(Rule rule) {
        List<SenderTerm> senders = rule.condition().senders();
        boolean isOne = senders.size() == 1 && isNamed(senders.get(0)) && rule.expires().isEmpty();
        return isOne ? key(senders.get(0)).hashCode() : ANYBODY;
    }

    private int[] places(EmailAddress sender) {
        String domain = sender.domain().ascii();
        int[] all = both(others, bySender.getOrDefault(sender, NOWHERE));
        all = both(all, bySender.getOrDefault(domain, NOWHERE));
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            all = both(all, bySender.getOrDefault(domain.substring(dot + 1), NOWHERE));
        }
        return all == others ? others : Arrays.stream(all).sorted().distinct().toArray();
    }

    private void index() {
        for (int place = 0; place < size; place++) {
            List<SenderTerm> senders = rules[place].condition().senders();
            if (senders.isEmpty() || !senders.stream().allMatch(RuleChain::isNamed)) {
                others = with(others, place);
            } else {
                for (SenderTerm term : senders) {
                    bySender.put(key(term), with(bySender.getOrDefault(key(term), NOWHERE), place));
                }
            }
        }
    }

    private static boolean isNamed(SenderTerm term) {
        return term instanceof SenderTerm.Address || term instanceof SenderTerm.Domain;
    }

    /** An address, or a domain's name; a rule about its sub-domains is found by theirs, and then looked at. */
    private static Object key(SenderTerm term) {
        return term instanceof SenderTerm.Address one ? one.address() : ((SenderTerm.Domain) term).name().ascii();
    }

    private static int[] both(int[] places, int[] more) {
        if (more.length == 0) {
            return places;
        }
        int[] all = Arrays.copyOf(places, places.length + more.length);
        System.arraycopy(more, 0, all, places.length, more.length);
        return all;
    }

    private static int[] with(int[] places, int place) {
        int[] more = Arrays.copyOf(places, places.length + 1);
        more[places.length] = place;
        return more;
    }
}
