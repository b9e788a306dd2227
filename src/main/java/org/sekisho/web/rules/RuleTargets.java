package org.sekisho.web.rules;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;

/**
 * Where a rule can apply, as a form offers it.
 *
 * @param domains the list domains
 * @param lists   the lists; where there are too many to choose from, only the one that the form is about
 * @param isMany  whether there are too many lists, so that others are named by their address
 */
record RuleTargets(List<RuleTargetChoice> domains, List<RuleTargetChoice> lists, boolean isMany)
        implements Serializable {

    /** The most lists that are offered. */
    static final int MOST = 200;

    static RuleTargets none() {
        return new RuleTargets(List.of(), List.of(), false);
    }

    /** All domains; all lists, unless these are more than are offered. */
    static RuleTargets of(List<ListDomain> domains, List<MailingList> lists) {
        boolean isMany = lists.size() > MOST;
        return new RuleTargets(domains.stream().map(RuleTargetChoice::of).toList(),
                isMany ? List.of() : lists.stream().map(RuleTargetChoice::of).toList(), isMany);
    }

    /** The same with this one among them. */
    RuleTargets with(RuleTargetChoice choice) {
        return Stream.concat(lists.stream(), domains.stream()).anyMatch(choice::equals)
                || choice.equals(RuleTargetChoice.site()) ? this
                : new RuleTargets(domains, Stream.concat(Stream.of(choice), lists.stream()).toList(), isMany);
    }
}
