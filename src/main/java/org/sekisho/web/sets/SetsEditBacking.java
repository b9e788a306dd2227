package org.sekisho.web.sets;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.sekisho.admin.previews.Previews;
import org.sekisho.admin.sets.Sets;
import org.sekisho.model.SenderSet;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.previews.ShownImpact;

/** One sender set. Lives as long as the page, so that a stale edit is noticed. */
@Named
@ViewScoped
public class SetsEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "sets/list.xhtml";

    @Inject
    Sets useCases;

    @Inject
    Previews previews;

    private final FormSave form = new FormSave();
    private SenderSet set = new SenderSet();
    private List<String> entries = List.of();
    private ShownImpact impact;

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        set = Numbered.read(set, useCases::get);
        entries = set.getEntries().stream().sorted().toList();
    }

    public void save() {
        form.run(this::write, new FormSave.Then(LIST, "sets_edit.saved", set.getName()));
    }

    public void delete() {
        form.run(() -> useCases.delete(set.getId()), new FormSave.Then(LIST, "sets_edit.deleted", set.getName()));
    }

    /** The question before the set is deleted: it says what goes with it. */
    public String getDeleteQuestion() {
        return isFresh() ? "" : Texts.of("sets_edit.confirm", set.getName(), set.getEntries().size());
    }

    /** Shows what the set would change. */
    public void preview() {
        FormSave.tried(() -> {
            try {
                impact = ShownImpact.of(previews.preview(this::write, ShownImpact.DAYS));
            } catch (NoSnapshotException nothingToCompareWith) {
                impact = null;
            }
        });
    }

    private void write() {
        set.setEntries(new LinkedHashSet<>(entries));
        useCases.save(set);
    }

    public SenderSet getSet() {
        return set;
    }

    public boolean isFresh() {
        return set.getId() == null;
    }

    public List<String> getEntries() {
        return entries;
    }

    public void setEntries(List<String> entries) {
        this.entries = entries;
    }

    /** What the set as it was last looked at would change; null before. */
    public ShownImpact getImpact() {
        return impact;
    }
}
