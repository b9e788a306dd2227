package org.sekisho.policy.sets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.policy.terms.SetName;

/** Which sets name which. */
final class SetReferences {

    private final Map<SetName, SetDefinition> sets;

    SetReferences(Map<SetName, SetDefinition> sets) {
        this.sets = sets;
    }

    static Set<SetName> of(SetDefinition set) {
        return set.entries().stream().map(SenderSets::named).flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The set and all sets that it names, directly or by others.
     *
     * @throws IllegalArgumentException when one of them is missing or the way leads back
     */
    Set<SetName> reachedFrom(SetName name) {
        Set<SetName> reached = new LinkedHashSet<>();
        walk(name, new ArrayList<>(), reached);
        return reached;
    }

    private void walk(SetName name, List<SetName> way, Set<SetName> reached) {
        if (way.contains(name)) {
            List<SetName> circle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
            circle.add(name);
            throw new SetCircleException(circle);
        }
        if (!reached.add(name)) {
            return;
        }
        if (!sets.containsKey(name)) {
            throw new IllegalArgumentException("there is no set \"" + name + "\""
                    + (way.isEmpty() ? "" : ", which the set \"" + way.get(way.size() - 1) + "\" names"));
        }
        way.add(name);
        of(sets.get(name)).forEach(other -> walk(other, way, reached));
        way.remove(way.size() - 1);
    }
}
