package org.sekisho.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.previews.Previews;
import org.sekisho.admin.rules.RuleChains;
import org.sekisho.admin.rules.RuleLine;
import org.sekisho.admin.rules.RulePage;
import org.sekisho.admin.rules.Rules;
import org.sekisho.model.MailingList;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Scope;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.previews.ShownImpact;

/**
 * The rules in the order in which they run; all of them, or those that are looked at for one list. A row's buttons name
 * their rule themselves ({@code up:7}), so that a page that is no longer up to date never changes another one.
 */
@Named
@RequestScoped
public class RulesListBacking {

    private static final int ROWS = 50;
    private static final String DEED = "do";

    @Inject
    Rules useCases;

    @Inject
    RuleChains chains;

    @Inject
    Lists lists;

    @Inject
    Previews previews;

    private String list = "";
    private boolean isIdle;
    private int sheet = 1;
    private Optional<MailingList> shown = Optional.empty();
    private RulePage page = new RulePage(List.of(), 0);

    @PostConstruct
    void read() {
        list = Optional.ofNullable(Faces.getRequestParameter("list")).map(String::strip).orElse("");
        isIdle = "true".equals(Faces.getRequestParameter("idle"));
        sheet = (int) Math.max(1, Math.min(Numbered.parameter("sheet").orElse(1), 100_000));
        shown = list.isEmpty() ? Optional.empty() : lists.brief(list);
        if (!isUnknown()) {
            int first = (sheet - 1) * ROWS;
            page = isIdle ? chains.idle(shown, first, ROWS) : chains.page(shown, first, ROWS);
        }
    }

    /** Shows the chain of the list whose address was typed. */
    public void show() {
        Faces.redirect(list.isBlank() ? "rules/list.xhtml" : "rules/list.xhtml?list=%s", list.strip());
    }

    /** Does what the pressed button of a row says, and shows the page again. */
    public void act() {
        String deed = Faces.getRequestParameter(DEED);
        if (!Faces.isPostback() || deed == null) {
            return;
        }
        try {
            List<String> words = List.of(deed.split(":"));
            if (!act(Long.parseLong(words.get(1)), words)) {
                return;
            }
        } catch (StaleException gone) {
            FormSave.sayAfterwards(Texts.of("rules_list.gone"));
        } catch (InvalidInputException refused) {
            FormSave.sayAfterwards(Texts.of(refused));
        }
        Faces.refreshWithQueryString();
    }

    /** Whether this page is to be shown again. */
    private boolean act(long rule, List<String> words) {
        switch (words.get(0)) {
            case "up" -> move(() -> useCases.moveUp(rule));
            case "down" -> move(() -> useCases.moveDown(rule));
            case "place" -> move(() -> useCases.moveTo(rule, Long.parseLong(words.get(2))));
            default -> {
                return switchMode(rule, Mode.valueOf(words.get(0)));
            }
        }
        return true;
    }

    /** Moves a rule at once, for moving it back undoes that, and says what is answered otherwise from now on. */
    private void move(Runnable move) {
        Optional<ShownImpact> impact = impact(move).filter(ShownImpact::isAny);
        move.run();
        impact.ifPresentOrElse(some -> Messages.addFlashGlobalWarn(Texts.of("rules_list.movedWith", some.refused(),
                some.accepted(), ShownImpact.DAYS)), () -> Messages.addFlashGlobalInfo(Texts.of("rules_list.moved")));
    }

    /** Switches a rule at once, unless that would refuse what got in: then the rule's page shows it first. */
    private boolean switchMode(long rule, Mode mode) {
        boolean isSafe = !refusesMore(() -> useCases.switchMode(rule, mode));
        String said = Texts.of(isSafe ? "rules_list.switched" : "rules_list.notSwitched", String.valueOf(rule),
                Texts.of("Mode." + mode));
        if (isSafe) {
            useCases.switchMode(rule, mode);
            Messages.addFlashGlobalInfo(said);
        } else {
            Messages.addFlashGlobalWarn(said);
            Faces.redirect("rules/edit.xhtml?id=%s&mode=%s", rule, mode);
        }
        return isSafe;
    }

    private boolean refusesMore(Runnable change) {
        return impact(change).filter(some -> some.refused() > 0).isPresent();
    }

    /** What a change would do to the mail of the last days; empty when no policy is there to compare with. */
    private Optional<ShownImpact> impact(Runnable change) {
        try {
            return Optional.of(ShownImpact.of(previews.preview(change, ShownImpact.DAYS)));
        } catch (NoSnapshotException nothingToCompareWith) {
            return Optional.empty();
        }
    }

    public List<RuleRow> getRows() {
        List<RuleLine> lines = page.lines();
        return IntStream.range(0, lines.size()).mapToObj(i -> new RuleRow(lines.get(i),
                shown.isPresent() && lines.get(i).rule().getScope() != Scope.LIST,
                i + 1 < lines.size() ? isOtherTarget(lines.get(i), lines.get(i + 1)) : !isMore())).toList();
    }

    private static boolean isOtherTarget(RuleLine one, RuleLine other) {
        return !RuleTargetChoice.of(one.rule()).equals(RuleTargetChoice.of(other.rule()));
    }

    public Mode[] getModes() {
        return Mode.values();
    }

    /** The list whose chain is shown. */
    public Optional<MailingList> getShown() {
        return shown;
    }

    /** Whether a list was asked for that is not there. */
    public boolean isUnknown() {
        return !list.isEmpty() && shown.isEmpty();
    }

    /** Whether only rules are shown that would hold for none of the mail that is known. */
    public boolean isIdle() {
        return isIdle;
    }

    /** For how many days that mail is kept. */
    public int getDays() {
        return chains.daysOfTraffic();
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public int getSheet() {
        return sheet;
    }

    public boolean isMore() {
        return (long) sheet * ROWS < page.total();
    }

    public long getTotal() {
        return page.total();
    }
}
