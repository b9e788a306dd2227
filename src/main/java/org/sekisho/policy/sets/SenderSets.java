package org.sekisho.policy.sets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.envelope.IpAddress;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.terms.SetName;

/** All sender sets of a policy, compiled. Immutable. */
public final class SenderSets {

    private final Map<SetName, List<SetPart>> parts = new HashMap<>();

    private SenderSets() {
    }

    /** No set at all. */
    public static SenderSets none() {
        return new SenderSets();
    }

    /**
     * Compiles them.
     *
     * @param membersOf the members of a list
     * @throws IllegalArgumentException with a sentence when a set names a set that is not there, or a circle of sets
     */
    public static SenderSets compile(Collection<SetDefinition> sets, Function<EmailAddress, AddressSet> membersOf) {
        Map<SetName, SetDefinition> byName = new LinkedHashMap<>();
        Map<SetName, SetPart> own = new HashMap<>();
        for (SetDefinition set : sets) {
            byName.put(set.name(), set);
            own.put(set.name(), new SetPart(set, membersOf));
        }
        SenderSets compiled = new SenderSets();
        SetReferences references = new SetReferences(byName);
        byName.keySet().forEach(name -> compiled.parts.put(name,
                references.reachedFrom(name).stream().map(own::get).filter(part -> !part.isEmpty()).toList()));
        return compiled;
    }

    /**
     * Whether a sender is in a set.
     *
     * @param client the client's address, where it is known
     */
    public boolean contains(SetName name, EmailAddress sender, Optional<IpAddress> client) {
        List<SetPart> all = partsOf(name);
        for (SetPart part : all) {
            if (part.contains(sender, client)) {
                return true;
            }
        }
        return false;
    }

    private List<SetPart> partsOf(SetName name) {
        return parts.getOrDefault(name, List.of());
    }

    /** Whether it depends on the client's address who is in the set. */
    public boolean hasNetworks(SetName name) {
        return partsOf(name).stream().anyMatch(SetPart::hasNetworks);
    }

    /** Whether there is a set of that name. */
    public boolean has(SetName name) {
        return parts.containsKey(name);
    }

    /** The sets that may not have the same senders there: all but those of the same entries in the same order. */
    public Set<SetName> unlike(SenderSets other) {
        return Stream.concat(parts.keySet().stream(), other.parts.keySet().stream())
                .filter(name -> !isLike(partsOf(name), other.partsOf(name))).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isLike(List<SetPart> some, List<SetPart> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).isLike(others.get(i)));
    }

    /** The names of the sets in which nobody is, whoever it may be. */
    public List<SetName> empty() {
        List<SetName> empty = new ArrayList<>();
        parts.forEach((name, of) -> {
            if (of.isEmpty()) {
                empty.add(name);
            }
        });
        return empty.stream().sorted((a, b) -> a.text().compareTo(b.text())).toList();
    }

    /** The sets that a set names itself. */
    public static Set<SetName> namedBy(SetDefinition set) {
        return SetReferences.of(set);
    }

    static Optional<SetName> named(SetEntry entry) {
        return entry instanceof SetEntry.Sender sender && sender.term() instanceof SenderTerm.InSet in
                ? Optional.of(in.name())
                : Optional.empty();
    }
}
