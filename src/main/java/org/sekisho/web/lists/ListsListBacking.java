package org.sekisho.web.lists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.ListGrid;
import org.sekisho.admin.lists.ListPage;
import org.sekisho.admin.lists.ListQuery;
import org.sekisho.admin.lists.ListQuery.Lack;
import org.sekisho.admin.lists.ListQuery.Setting;
import org.sekisho.admin.previews.Previews;
import org.sekisho.model.ListDomain;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.PostingPolicy;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.forms.PageAddress;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.previews.ShownImpact;

/** The lists, a sheet at a time, and the change of many of them. Which ones are shown stands in the page's address. */
@Named
@RequestScoped
public class ListsListBacking {

    private static final int ROWS = 50;
    private static final String DEED = "do";
    private static final List<String> NAMES = List.of("q", "domain", "exposure", "owner", "policy", "mode", "lack");

    @Inject
    ListGrid grid;

    @Inject
    Previews previews;

    @Inject
    Domains domainUseCases;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private PageAddress address;
    private int sheet = 1;
    private List<ListDomain> domains = List.of();
    private ListPage page = new ListPage(List.of(), 0);
    private ListChange change;
    private ShownImpact impact;
    private int affected;

    @PostConstruct
    void read() {
        address = PageAddress.shown("list.xhtml", NAMES);
        typed.putAll(address.asked());
        sheet = (int) Math.max(1, Math.min(Numbered.parameter("sheet").orElse(1), 100_000));
        domains = domainUseCases.all();
        page = grid.page(query(), (sheet - 1) * ROWS, ROWS);
        change = ListChange.posted();
    }

    /** Puts what was typed into the address. */
    public void show() {
        Faces.redirect("lists/" + address.withAll(typed).link());
    }

    /** Previews or makes the change that was posted. */
    public void act() {
        String deed = Faces.getRequestParameter(DEED);
        if (!Faces.isPostback() || deed == null) {
            return;
        }
        List<Long> numbers = change.isAll() ? grid.numbers(query()) : change.picked();
        if (numbers.isEmpty()) {
            Messages.addGlobalWarn(Texts.of("lists_list.pickSome"));
        } else if (deed.equals("preview")) {
            FormSave.tried(() -> impact = ShownImpact.of(previews.preview(() ->
                    affected = grid.change(numbers, change.setting()), ShownImpact.DAYS)));
        } else if (FormSave.tried(() -> affected = grid.change(numbers, change.setting()))) {
            Messages.addFlashGlobalInfo(Texts.of("lists_list.changed", affected));
            Faces.refreshWithQueryString();
        }
    }

    private ListQuery query() {
        return new ListQuery(address.get("q").orElse(""), address.number("domain"),
                address.get("exposure", Exposure.class), address.get("owner").orElse(""),
                new Setting(address.get("policy", PostingPolicy.class), address.get("mode", Mode.class)),
                address.get("lack", Lack.class));
    }

    public List<ListRow> getRows() {
        return page.lines().stream()
                .map(line -> new ListRow(line, change.picked().contains(line.list().getId()))).toList();
    }

    public long getTotal() {
        return page.total();
    }

    public int getSheet() {
        return sheet;
    }

    public boolean isMore() {
        return (long) sheet * ROWS < page.total();
    }

    public String getPreviousLink() {
        return address.link("sheet", sheet - 1);
    }

    public String getNextLink() {
        return address.link("sheet", sheet + 1);
    }

    /** Whether only some of the lists are asked for. */
    public boolean isNarrowed() {
        return !address.asked().isEmpty();
    }

    /** What was typed into the fields, by their names. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** What the change would mean; null before it was asked. */
    public ShownImpact getImpact() {
        return impact;
    }

    /** How many lists the previewed change sets anew. */
    public int getAffected() {
        return affected;
    }

    public String getSetPolicy() {
        return change.policy();
    }

    public String getSetMode() {
        return change.mode();
    }

    /** The state of the box for all lists, as its attribute says it. */
    public String getAllTick() {
        return change.isAll() ? "checked" : null;
    }

    public List<ListDomain> getDomains() {
        return domains;
    }

    /** Whether there is a domain to put a list in. */
    public boolean isPossible() {
        return !domains.isEmpty();
    }

    public Exposure[] getExposures() {
        return Exposure.values();
    }

    public PostingPolicy[] getPolicies() {
        return PostingPolicy.values();
    }

    /** What a list's mode may be; only rules can be off. */
    public Mode[] getModes() {
        return new Mode[] {Mode.ENFORCE, Mode.MONITOR};
    }

    public Lack[] getLacks() {
        return Lack.values();
    }
}
