package org.sekisho.web.sets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sekisho.admin.remarks.Remarks;
import org.sekisho.admin.sets.Sets;
import org.sekisho.model.SenderSet;
import org.sekisho.policy.lint.Remark;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.web.remarks.RemarkTexts;

/** The sender sets. */
@Named
@RequestScoped
public class SetsListBacking {

    @Inject
    Sets useCases;

    @Inject
    Remarks remarks;

    private List<SenderSet> sets = List.of();
    private List<Remark> odd = List.of();

    @PostConstruct
    void read() {
        sets = useCases.all();
        odd = sets.isEmpty() ? List.of() : remarks.known();
    }

    public List<SenderSet> getSets() {
        return sets;
    }

    /** What is odd about the set of that name, in the reader's language. */
    public List<String> remarks(String name) {
        return RemarkTexts.about(new Remark.Subject(Thing.SET, name), odd);
    }
}
