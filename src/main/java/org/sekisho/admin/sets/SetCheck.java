package org.sekisho.admin.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.model.SenderSet;
import org.sekisho.policy.addresses.AddressSet;
import org.sekisho.policy.rules.SenderTerm;
import org.sekisho.policy.sets.SenderSets;
import org.sekisho.policy.sets.SetCircleException;
import org.sekisho.policy.sets.SetDefinition;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.policy.terms.SetName;
import org.sekisho.store.ListStore;
import org.sekisho.store.RuleStore;
import org.sekisho.store.SetStore;

/** What a set must agree with: its name with other sets and rules, its entries with lists and other sets. */
@ApplicationScoped
public class SetCheck {

    @Inject
    private SetStore sets;

    @Inject
    private ListStore lists;

    @Inject
    private RuleStore rules;

    void refuseTakenOrUsedName(SenderSet edited) {
        if (sets.byName(edited.getName()).filter(same -> !same.getId().equals(edited.getId())).isPresent()) {
            throw new InvalidInputException("name", "problem.set.duplicate", edited.getName());
        }
        Optional<String> before = Optional.ofNullable(edited.getId()).flatMap(sets::find).map(SenderSet::getName);
        before.filter(name -> !name.equals(edited.getName())).ifPresent(this::refuseUsed);
    }

    void refuseUsed(String name) {
        String entry = SenderTerm.SET + name;
        rules.naming(entry).stream().map(rule -> rule.getId().toString()).findFirst().ifPresent(rule -> {
            throw new InvalidInputException("name", "problem.set.inRule", name, rule);
        });
        sets.having(entry).stream().filter(other -> !other.getName().equals(name)).findFirst().ifPresent(other -> {
            throw new InvalidInputException("name", "problem.set.inSet", name, other.getName());
        });
    }

    void refuseUnknownLists(List<SetEntry> entries) {
        for (SetEntry entry : entries) {
            if (entry instanceof SetEntry.MembersOf members && !isList(members.list())) {
                throw new InvalidInputException("entries", "problem.set.list", members.list());
            }
        }
    }

    /** Only what sets name of one another is read; their other entries may be millions. */
    void refuseUnknownSetsAndCircles(SenderSet edited, List<SetEntry> entries) {
        Map<String, List<SetEntry>> named = new HashMap<>();
        sets.all().forEach(set -> named.put(set.getName(), new ArrayList<>()));
        sets.references().forEach((set, entry) -> named.get(set).addAll(entry.stream().map(SetEntry::of).toList()));
        Optional.ofNullable(edited.getId()).flatMap(sets::find).map(SenderSet::getName).ifPresent(named::remove);
        named.put(edited.getName(), entries.stream().filter(SetCheck::isSet).toList());
        refuseUnknownSets(named.keySet().stream().map(SetName::of).toList(), named.get(edited.getName()));
        try {
            SenderSets.compile(named.entrySet().stream().map(set -> new SetDefinition(SetName.of(set.getKey()), false,
                    AddressSet.none(), set.getValue())).toList(), list -> AddressSet.none());
        } catch (SetCircleException circle) {
            throw new InvalidInputException("entries", "problem.set.circle", circle.circle());
        }
    }

    private static void refuseUnknownSets(List<SetName> known, List<SetEntry> named) {
        for (SetEntry entry : named) {
            SetName name = SetName.of(entry.toString().substring(SenderTerm.SET.length()));
            if (!known.contains(name)) {
                throw new InvalidInputException("entries", "problem.rule.unknownSet", name);
            }
        }
    }

    private boolean isList(EmailAddress address) {
        return lists.byAddress(address).isPresent();
    }

    private static boolean isSet(SetEntry entry) {
        return entry instanceof SetEntry.Sender sender && sender.term() instanceof SenderTerm.InSet;
    }
}
