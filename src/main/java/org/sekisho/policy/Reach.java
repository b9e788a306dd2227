package org.sekisho.policy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.lists.Directory;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Role;

/**
 * The lists that two policies may answer for in different ways, found by what the policies are made of. For all other
 * lists, those that do not exist included, both let the same mail through, whoever it comes from.
 */
public final class Reach {

    private static final Reach EVERYTHING = new Reach(Optional.empty());

    /** Empty for all. */
    private final Optional<Set<EmailAddress>> lists;

    private Reach(Optional<Set<EmailAddress>> lists) {
        this.lists = lists;
    }

    /** What differs for the site, for its domains' settings or in the names of lists may differ everywhere. */
    static Reach between(Snapshot one, Snapshot other) {
        boolean isEverywhere = one.siteMode() != other.siteMode() || !one.inside().equals(other.inside())
                || !one.sets().isLike(other.sets()) || !one.chain(RuleTarget.site()).equals(other.chain(RuleTarget.site()))
                || !one.directory().hasSameNames(other.directory());
        return isEverywhere ? EVERYTHING : new Reach(Optional.of(differing(one, other)));
    }

    private static Set<EmailAddress> differing(Snapshot one, Snapshot other) {
        Set<EmailAddress> differing = one.directory().lists().parallelStream()
                .filter(list -> !isLike(list, one, other)).collect(Collectors.toCollection(HashSet::new));
        Set.copyOf(differing).forEach(list -> addThoseMeaning(list, differing));
        return differing;
    }

    /** Mail to the owners of {@code x} goes to the list {@code x-owner} where there is one, and the other way about. */
    private static void addThoseMeaning(EmailAddress list, Set<EmailAddress> lists) {
        for (Role role : Role.suffixed()) {
            role.listName(list.local()).ifPresent(name -> lists.add(new EmailAddress(name, list.domain())));
            lists.add(new EmailAddress(list.local() + role.suffix(), list.domain()));
        }
    }

    private static boolean isLike(EmailAddress list, Snapshot one, Snapshot other) {
        Directory directory = one.directory();
        return directory.list(list).equals(other.directory().list(list))
                && one.chain(RuleTarget.list(list)).equals(other.chain(RuleTarget.list(list)))
                && one.chain(RuleTarget.domain(list.domain())).equals(other.chain(RuleTarget.domain(list.domain())));
    }

    /** Whether all lists may be answered for in different ways. */
    public boolean isEverything() {
        return lists.isEmpty();
    }

    /** Whether mail that was seen for this list may be; a name with a plus may stand for the one before the plus. */
    public boolean touches(EmailAddress list) {
        return lists.isEmpty() || lists.get().contains(list) || list.local().indexOf('+') >= 0;
    }
}
