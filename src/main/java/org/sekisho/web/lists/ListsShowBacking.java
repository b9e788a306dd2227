package org.sekisho.web.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.sekisho.admin.lists.ListGrid;
import org.sekisho.admin.lists.ListLine;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.rejections.RejectionQuery;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.admin.rules.RuleChains;
import org.sekisho.model.MailingList;
import org.sekisho.model.Rejection;
import org.sekisho.policy.terms.Scope;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.rules.RuleRow;

/** All about one list. */
@Named
@RequestScoped
public class ListsShowBacking {

    private static final int RULES = 20;
    private static final int REFUSALS = 8;
    private static final int MEMBERS = 50;

    @Inject
    ListGrid grid;

    @Inject
    Lists lists;

    @Inject
    RuleChains chains;

    @Inject
    Rejections rejections;

    private Optional<ListLine> line = Optional.empty();
    private List<RuleRow> rules = List.of();
    private List<String> members = List.of();
    private List<String> owners = List.of();
    private List<Rejection> refusals = List.of();

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        line = Numbered.read(Optional.<ListLine>empty(), number -> Optional.of(grid.line(number)));
        if (line.isEmpty()) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            return;
        }
        MailingList list = line.get().list();
        rules = chains.page(Optional.of(list), 0, RULES).lines().stream()
                .map(rule -> new RuleRow(rule, rule.rule().getScope() != Scope.LIST, true)).toList();
        members = lists.someMembers(list.getId(), MEMBERS);
        owners = lists.owners(list.getId());
        refusals = rejections.search(new RejectionQuery("", Optional.empty(), Optional.empty(), Optional.empty(),
                REFUSALS, Optional.of(list.getAddress()), Optional.empty(), Optional.empty())).rows();
    }

    public MailingList getList() {
        return line.map(ListLine::list).orElse(null);
    }

    public long getMemberCount() {
        return line.map(ListLine::members).orElse(0L);
    }

    /** Some members, in the order of their addresses. */
    public List<String> getMembers() {
        return members;
    }

    public boolean isMoreMembers() {
        return getMemberCount() > members.size();
    }

    public boolean isLacking() {
        return line.filter(ListLine::isWithoutNeededMembers).isPresent();
    }

    public List<String> getOwners() {
        return owners;
    }

    public List<RuleRow> getRules() {
        return rules;
    }

    public List<Rejection> getRefusals() {
        return refusals;
    }
}
