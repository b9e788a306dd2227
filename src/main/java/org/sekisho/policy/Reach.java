package org.sekisho.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.decision.Facts;
import org.sekisho.policy.lists.Resolution;
import org.sekisho.policy.rules.RuleTarget;
import org.sekisho.policy.terms.Proof;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.SetName;

/**
 * The mail that two policies may answer in different ways, found by what the policies are made of. All other mail both
 * let through, or neither does.
 */
public final class Reach {

    private static final TraceNotes UNTRACED = (kind, details) -> { };

    private final Snapshot one;
    private final Snapshot other;
    private final boolean isWithoutBounds;
    private final boolean isEverything;
    private final RuleChange siteRules;
    private final boolean isInsideAlike;
    private final Set<SetName> sets;
    private final Set<DomainName> domains;
    /** Those of the changes, and those that their addresses could mean. */
    private final Set<EmailAddress> lists;
    /** For the lists whose own settings, rules or domain's rules differ; for all others the site's rules may. */
    private final Map<EmailAddress, RuleChange> changes;

    Reach(Snapshot one, Snapshot other) {
        this.one = one;
        this.other = other;
        this.isInsideAlike = one.inside().equals(other.inside());
        this.siteRules = change(RuleTarget.site());
        this.sets = one.sets().unlike(other.sets());
        this.isWithoutBounds = one.siteMode() != other.siteMode() || !one.directory().hasSameNames(other.directory());
        this.isEverything = isWithoutBounds || !isInsideAlike || !sets.isEmpty() || !siteRules.equals(RuleChange.NONE);
        this.domains = isWithoutBounds ? Set.of() : one.directory().domainsUnlike(other.directory());
        this.changes = isWithoutBounds ? Map.of() : one.directory().lists().parallelStream()
                .filter(list -> !isLike(list)).collect(Collectors.toUnmodifiableMap(list -> list, this::change));
        this.lists = new HashSet<>(changes.keySet());
        changes.keySet().forEach(list -> addThoseMeaning(list, lists));
    }

    /** Mail to the owners of {@code x} goes to the list {@code x-owner} where there is one, and the other way about. */
    private static void addThoseMeaning(EmailAddress list, Set<EmailAddress> lists) {
        for (Role role : Role.suffixed()) {
            role.listName(list.local()).ifPresent(name -> lists.add(new EmailAddress(name, list.domain())));
            lists.add(new EmailAddress(list.local() + role.suffix(), list.domain()));
        }
    }

    private boolean isLike(EmailAddress list) {
        return isSettledAlike(list) && isSame(RuleTarget.list(list)) && isSame(RuleTarget.domain(list.domain()));
    }

    private boolean isSettledAlike(EmailAddress list) {
        return one.directory().list(list).equals(other.directory().list(list));
    }

    private boolean isSame(RuleTarget target) {
        return one.chain(target).equals(other.chain(target));
    }

    /** Whether mail to any list may be answered in different ways. */
    public boolean isEverything() {
        return isEverything;
    }

    /** Whether mail that was seen for this list may be; a name with a plus may stand for the one before the plus. */
    public boolean touches(EmailAddress list) {
        return isEverything || lists.contains(list) || domains.contains(list.domain()) || list.local().indexOf('+') >= 0;
    }

    /** Whether this very mail may be; quicker to tell than both answers. */
    public boolean touches(Facts mail) {
        if (isWithoutBounds || mail.client().address().isEmpty()) {
            return true;
        }
        Resolution resolution = one.directory().resolve(mail.recipient());
        return resolution instanceof Resolution.OfList place ? touches(place, mail) : !domains.isEmpty();
    }

    private boolean touches(Resolution.OfList place, Facts mail) {
        return domains.contains(place.domain().name())
                || !isInsideAlike && standsOtherwise(place.domain().proof(), mail)
                || sets.stream().anyMatch(set -> isIn(set, one, mail) != isIn(set, other, mail))
                || changes.getOrDefault(place.list().address(), siteRules)
                        .concerns(new SenderStanding(one, mail, place, UNTRACED));
    }

    private boolean standsOtherwise(Proof proof, Facts mail) {
        return one.inside().isOwnHost(mail) != other.inside().isOwnHost(mail)
                || one.inside().standing(proof, mail).isInsider() != other.inside().standing(proof, mail).isInsider();
    }

    private static boolean isIn(SetName set, Snapshot policy, Facts mail) {
        return mail.sender().mailbox()
                .filter(sender -> policy.sets().contains(set, sender, mail.client().address())).isPresent();
    }

    private RuleChange change(EmailAddress list) {
        return isSettledAlike(list)
                ? siteRules.and(change(RuleTarget.list(list))).and(change(RuleTarget.domain(list.domain())))
                : RuleChange.ANYTHING;
    }

    private RuleChange change(RuleTarget target) {
        return RuleChange.between(one.chain(target), other.chain(target));
    }
}
