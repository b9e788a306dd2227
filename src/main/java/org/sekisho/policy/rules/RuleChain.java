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

    private final List<Rule> rules;
    private final Map<Object, int[]> bySender = new HashMap<>();
    private int[] others = NOWHERE;

    /** A chain of these, in this order. */
    public RuleChain(List<Rule> rules) {
        this.rules = List.copyOf(rules);
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
