package org.sekisho.policy;

import java.util.List;
import org.sekisho.policy.inside.Inside;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.lists.ListPolicy;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.terms.Mode;

/**
 * A whole policy as it is kept, before it is compiled.
 *
 * @param domains  the list domains
 * @param lists    their lists
 * @param inside   who belongs to the organisation
 * @param sets     the sender sets that rules may name
 * @param rules    all rules; those of one target in the order of their positions
 * @param siteMode {@code ENFORCE}, or {@code MONITOR} for the whole site
 */
public record PolicySource(List<DomainPolicy> domains, List<ListPolicy> lists, Inside inside, List<SetDefinition> sets,
        List<Rule> rules, Mode siteMode) {

    /** A policy without sender sets. */
    public PolicySource(List<DomainPolicy> domains, List<ListPolicy> lists, Inside inside, List<Rule> rules,
            Mode siteMode) {
        this(domains, lists, inside, List.of(), rules, siteMode);
    }
}
