package org.sekisho.policy;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.policy.lists.Directory;
import org.sekisho.policy.lists.Resolution;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.rules.RuleChain;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Mode;

/**
 * The rules of all targets that are not switched off. Immutable.
 *
 * <p>Those of a list are found by the object that the directory found: to compare an address once more would fetch it
 * from memory once more, and a decision on a large policy waits for nothing else.
 */
final class RuleChains {

    private static final RuleChain NONE = RuleChain.empty();

    private final RuleChain site;
    private final Map<Object, RuleChain> byPlace = new IdentityHashMap<>();

    RuleChains(List<Rule> rules, Directory directory) {
        Map<RuleTarget, RuleChain> chains = rules.stream().filter(rule -> rule.mode() != Mode.OFF)
                .collect(Collectors.groupingBy(Rule::target, Collectors.collectingAndThen(Collectors.toList(),
                        RuleChain::new)));
        site = chains.getOrDefault(RuleTarget.site(), NONE);
        chains.forEach((target, chain) -> {
            target.list().flatMap(directory::list).ifPresent(list -> byPlace.put(list, chain));
            target.domain().flatMap(directory::domain).ifPresent(domain -> byPlace.put(domain, chain));
        });
    }

    /** In the order in which they are looked at: site, list, domain. */
    List<RuleChain> of(Resolution.OfList place) {
        return List.of(site, byPlace.getOrDefault(place.list(), NONE), byPlace.getOrDefault(place.domain(), NONE));
    }
}
