package org.sekisho.policy.sets;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.envelope.Network;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.rules.SenderTerm;

/** What one set says by itself, without the sets that it names, ready to be asked. */
final class SetPart {

    private final boolean plusFolding;
    private final AddressSet addresses;
    private final Set<String> domains = new HashSet<>();
    private final Set<String> trees = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<AddressSet> members = new ArrayList<>();

    SetPart(SetDefinition set, Function<EmailAddress, AddressSet> membersOf) {
        plusFolding = set.plusFolding();
        addresses = set.addresses();
        for (SetEntry entry : set.entries()) {
            if (entry instanceof SetEntry.Client client) {
                networks.add(client.network());
            } else if (entry instanceof SetEntry.MembersOf list) {
                members.add(membersOf.apply(list.list()));
            } else {
                add(((SetEntry.Sender) entry).term());
            }
        }
    }

    boolean contains(EmailAddress sender, Optional<IpAddress> client) {
        EmailAddress asked = plusFolding ? SetDefinition.fold(sender) : sender;
        return addresses.contains(asked)
                || hasDomain(asked.domain().ascii())
                || client.isPresent() && networks.stream().anyMatch(network -> network.contains(client.get()))
                || members.stream().anyMatch(list -> list.contains(asked))
                || !patterns.isEmpty() && matches(asked.toString());
    }

    boolean hasNetworks() {
        return !networks.isEmpty();
    }

    /** Whether nobody at all is in it. */
    boolean isEmpty() {
        return addresses.isEmpty() && domains.isEmpty() && trees.isEmpty() && patterns.isEmpty() && networks.isEmpty()
                && members.stream().allMatch(AddressSet::isEmpty);
    }

    boolean isLike(SetPart other) {
        return plusFolding == other.plusFolding && addresses.equals(other.addresses) && domains.equals(other.domains)
                && trees.equals(other.trees) && patterns.equals(other.patterns) && networks.equals(other.networks)
                && members.equals(other.members);
    }

    private void add(SenderTerm term) {
        if (term instanceof SenderTerm.Domain domain) {
            (domain.subDomains() ? trees : domains).add(domain.name().ascii());
        } else if (term instanceof SenderTerm.Matching matching) {
            patterns.add(matching.pattern());
        }
    }

    private boolean hasDomain(String domain) {
        if (domains.contains(domain) || trees.contains(domain)) {
            return true;
        }
        if (trees.isEmpty()) {
            return false;
        }
        for (int dot = domain.indexOf('.'); dot > 0; dot = domain.indexOf('.', dot + 1)) {
            if (trees.contains(domain.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String address) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(address));
    }
}
