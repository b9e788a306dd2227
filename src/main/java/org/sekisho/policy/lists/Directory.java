package org.sekisho.policy.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.policy.lists.Resolution.Malformed;
import org.sekisho.policy.lists.Resolution.NotOurs;
import org.sekisho.policy.lists.Resolution.OfList;
import org.sekisho.policy.lists.Resolution.OfSite;
import org.sekisho.policy.lists.Resolution.Unknown;
import org.sekisho.policy.terms.Role;

/** All list domains and lists, and the way from a recipient to one of them. Immutable. */
public final class Directory {

    private final Map<DomainName, DomainPolicy> domains = new HashMap<>();
    private final Map<EmailAddress, ListPolicy> lists = new HashMap<>();

    /** A directory of these; a list whose domain is missing cannot be reached. */
    public Directory(Collection<DomainPolicy> domains, Collection<ListPolicy> lists) {
        domains.forEach(domain -> this.domains.put(domain.name(), domain));
        lists.forEach(list -> this.lists.put(list.address(), list));
    }

    /** Finds out what the recipient is: see {@link Resolution}. */
    public Resolution resolve(ForwardPath recipient) {
        Optional<EmailAddress> address = recipient.plain();
        Optional<DomainPolicy> domain = address.map(EmailAddress::domain).map(domains::get);
        return domain.isPresent() ? resolve(domain.get(), address.get().local()) : resolveForeign(recipient);
    }

    private Resolution resolveForeign(ForwardPath recipient) {
        return domains.values().stream().filter(domain -> recipient.couldReach(domain.name())).findFirst()
                .or(() -> domainCompletedByPostfix(recipient))
                .<Resolution>map(Malformed::new).orElseGet(NotOurs::new);
    }

    /** Postfix completes an address without a domain with {@code $myorigin}, which may be a list domain. */
    private Optional<DomainPolicy> domainCompletedByPostfix(ForwardPath recipient) {
        String text = recipient.text();
        if (text.indexOf('@') >= 0 || text.equalsIgnoreCase("postmaster")) {
            return Optional.empty();
        }
        return domains.values().stream().filter(domain -> isOfAList(domain, text.replaceAll("[\"\\\\\\s<>]", "")))
                .findFirst();
    }

    private boolean isOfAList(DomainPolicy domain, String local) {
        return !local.isEmpty() && resolve(domain, new EmailAddress(local, domain.name()).local()) instanceof OfList;
    }

    private Resolution resolve(DomainPolicy domain, String local) {
        Optional<OfList> found = findByName(domain, local).or(() -> findByRole(domain, local));
        return found.isPresent() ? found.get() : resolveOther(domain, local);
    }

    private Resolution resolveOther(DomainPolicy domain, String local) {
        return domain.backend().isSiteAddress(beforeExtension(local))
                ? new OfSite(domain)
                : new Unknown(domain, local, elsewhere(domain, local));
    }

    /** The whole local part, then the part before each {@code +}, as long as it is a list. */
    private Optional<OfList> findByName(DomainPolicy domain, String local) {
        return nameCandidates(local).stream().filter(isListOf(domain)).findFirst()
                .map(name -> new OfList(domain, list(domain, name), Role.POST));
    }

    private Optional<OfList> findByRole(DomainPolicy domain, String local) {
        for (String candidate : nameCandidates(local)) {
            for (Role role : Role.suffixed()) {
                Optional<String> name = role.listName(candidate).filter(isListOf(domain));
                if (name.isPresent() && domain.backend().knows(role)) {
                    return Optional.of(new OfList(domain, list(domain, name.get()), role));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> nameCandidates(String local) {
        List<String> candidates = new ArrayList<>(List.of(local));
        for (int plus = local.indexOf('+'); plus > 0; plus = local.indexOf('+', plus + 1)) {
            candidates.add(local.substring(0, plus));
        }
        return candidates;
    }

    private static String beforeExtension(String local) {
        int plus = local.indexOf('+');
        return plus > 0 ? local.substring(0, plus) : local;
    }

    private Predicate<String> isListOf(DomainPolicy domain) {
        return name -> lists.containsKey(new EmailAddress(name, domain.name()));
    }

    private ListPolicy list(DomainPolicy domain, String name) {
        return lists.get(new EmailAddress(name, domain.name()));
    }

    private List<DomainName> elsewhere(DomainPolicy asked, String local) {
        return domains.values().stream().filter(domain -> domain != asked)
                .filter(domain -> findByName(domain, local).or(() -> findByRole(domain, local)).isPresent())
                .map(DomainPolicy::name).sorted().toList();
    }
}
