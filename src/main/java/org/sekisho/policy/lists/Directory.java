package org.sekisho.policy.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.ForwardPath;
import org.sekisho.policy.lists.Resolution.Malformed;
import org.sekisho.policy.lists.Resolution.NotOurs;
import org.sekisho.policy.lists.Resolution.OfList;
import org.sekisho.policy.lists.Resolution.OfSite;
import org.sekisho.policy.lists.Resolution.Unknown;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.terms.Role;

/** All list domains and lists, and the way from a recipient to one of them. Immutable. */
public final class Directory {

    /** The one local part that stands without a domain by right (RFC 5321 section 4.1.1.3). */
    private static final String POSTMASTER = "postmaster";
    /** Where several domains could be meant the one that enforces answers, so that none is a way into another. */
    private static final Comparator<DomainPolicy> STRICTEST =
            Comparator.comparing(DomainPolicy::mode).thenComparing(DomainPolicy::name);

    private final Map<DomainName, DomainPolicy> domains = new HashMap<>();
    private final Map<EmailAddress, ListPolicy> lists = new HashMap<>();

    /** A directory of these; a list whose domain is missing cannot be reached. */
    public Directory(Collection<DomainPolicy> domains, Collection<ListPolicy> lists) {
        domains.forEach(domain -> this.domains.put(domain.name(), domain));
        lists.forEach(list -> this.lists.put(list.address(), list));
    }

    /** The list with that posting address. */
    public Optional<ListPolicy> list(EmailAddress address) {
        return Optional.ofNullable(lists.get(address));
    }

    /** The list domain of that name. */
    public Optional<DomainPolicy> domain(DomainName name) {
        return Optional.ofNullable(domains.get(name));
    }

    /** The members of a list; nobody where there is no such list. */
    public AddressSet membersOf(EmailAddress list) {
        return list(list).map(ListPolicy::members).orElseGet(AddressSet::none);
    }

    /** The addresses of all lists. */
    public Set<EmailAddress> lists() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /** Whether the other one has domains and lists of the same names. */
    public boolean hasSameNames(Directory other) {
        return domains.keySet().equals(other.domains.keySet()) && lists.keySet().equals(other.lists.keySet());
    }

    /** The domains of both that have other settings there. */
    public Set<DomainName> domainsUnlike(Directory other) {
        return domains.values().stream().filter(domain -> !domain.equals(other.domains.get(domain.name())))
                .map(DomainPolicy::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Finds out what the recipient is: see {@link Resolution}. */
    public Resolution resolve(ForwardPath recipient) {
        Optional<EmailAddress> address = recipient.plain();
        Optional<OfList> named = address.flatMap(this::named);
        return named.isPresent() ? named.get() : resolve(recipient, address);
    }

    /** The commonest case first: the posting address itself, in a form that nobody reads in another way. */
    private Optional<OfList> named(EmailAddress address) {
        ListPolicy list = lists.get(address);
        DomainPolicy domain = list == null ? null : domains.get(address.domain());
        return domain == null || address.hasRouting()
                ? Optional.empty() : Optional.of(new OfList(domain, list, Role.POST));
    }

    private Resolution resolve(ForwardPath recipient, Optional<EmailAddress> address) {
        Optional<DomainPolicy> own = address.map(EmailAddress::domain).map(domains::get);
        boolean isPlain = own.isPresent() && !address.get().hasRouting();
        List<DomainPolicy> hinted = isPlain ? List.of() : hintedBesides(own, recipient);
        if (!hinted.isEmpty()) {
            return new Malformed(Stream.concat(hinted.stream(), own.stream()).min(STRICTEST).orElseThrow());
        }
        return own.<Resolution>map(domain -> resolve(domain, address.get().local())).orElseGet(NotOurs::new);
    }

    /** The list domains that the recipient could reach without plainly naming them. */
    private List<DomainPolicy> hintedBesides(Optional<DomainPolicy> own, ForwardPath recipient) {
        Set<String> bare = recipient.bareLocals();
        Predicate<DomainName> reach = recipient.reach();
        return domains.values().stream().filter(domain -> !own.equals(Optional.of(domain)))
                .filter(domain -> reach.test(domain.name()) || completes(bare, domain)).toList();
    }

    /** Postfix completes an address without a domain with {@code $myorigin}, which may be a list domain. */
    private boolean completes(Set<String> bare, DomainPolicy domain) {
        return bare.stream().filter(local -> !local.equals(POSTMASTER)).anyMatch(local -> find(domain, local).isPresent());
    }

    private Resolution resolve(DomainPolicy domain, String local) {
        Optional<OfList> found = find(domain, local);
        return found.isPresent() ? found.get() : resolveOther(domain, local);
    }

    private Optional<OfList> find(DomainPolicy domain, String local) {
        return findByName(domain, local).or(() -> findByRole(domain, local));
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
                .filter(domain -> find(domain, local).isPresent())
                .map(DomainPolicy::name).sorted().toList();
    }
}
