package org.sekisho.admin.sets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.sekisho.admin.Administered;
import org.sekisho.admin.Audit;
import org.sekisho.admin.Entered;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.Limits;
import org.sekisho.admin.StaleException;
import org.sekisho.model.SenderSet;
import org.sekisho.policy.sets.SetEntry;
import org.sekisho.policy.terms.SetName;
import org.sekisho.store.SetStore;

/** What an administrator may do with sender sets. */
@ApplicationScoped
@Administered
@Transactional
public class Sets {

    private static final int MAX_ENTRY = 600;

    @Inject
    private SetStore sets;

    @Inject
    private SetCheck check;

    @Inject
    private Limits limits;

    @Inject
    private Audit audit;

    /** All sets by name; their entries are not loaded. */
    public List<SenderSet> all() {
        return sets.all();
    }

    /**
     * One set with its entries, to edit.
     *
     * @throws StaleException when there is none of that number any more
     */
    public SenderSet get(long id) {
        return sets.findWhole(id).orElseThrow(StaleException::new);
    }

    /** The set of that name with its entries. */
    public Optional<SenderSet> byName(String name) {
        return sets.byName(name).map(set -> get(set.getId()));
    }

    /**
     * Makes or changes a set.
     *
     * @throws InvalidInputException about {@code name}, {@code entries} or {@code note}
     * @throws StaleException        when it was changed in the meantime
     */
    public SenderSet save(SenderSet edited) {
        edited.setName(Entered.read("name", "problem.set.name", edited.getName(), SetName::of).text());
        edited.setNote(Entered.atMost(1000, "note", edited.getNote()));
        List<SetEntry> entries = read(edited);
        check.refuseTakenOrUsedName(edited);
        check.refuseUnknownLists(entries);
        check.refuseUnknownSetsAndCircles(edited, entries);
        edited.setEntries(new LinkedHashSet<>(entries.stream().map(SetEntry::toString).toList()));
        SenderSet saved = sets.save(edited);
        audit.notePolicyChange("set.save", saved.getName() + " with " + entries.size() + " entries");
        return saved;
    }

    /**
     * Deletes a set that nothing names.
     *
     * @throws InvalidInputException about {@code name} while a rule or another set names it
     */
    public void delete(long id) {
        SenderSet set = get(id);
        check.refuseUsed(set.getName());
        sets.delete(id);
        audit.notePolicyChange("set.delete", set.getName());
    }

    private List<SetEntry> read(SenderSet edited) {
        if (edited.getEntries().size() > limits.entriesOfASet()) {
            throw new InvalidInputException("entries", "problem.set.tooMany", limits.entriesOfASet());
        }
        List<SetEntry> entries = Entered.readAll("entries", "problem.set.entry", edited.getEntries(), SetEntry::of);
        entries.forEach(entry -> Entered.atMost(MAX_ENTRY, "entries", entry.toString()));
        return entries;
    }
}
