package org.sekisho.web.rules;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.sekisho.admin.InvalidInputException;
import org.sekisho.admin.StaleException;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.previews.Previews;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.admin.rules.AllowingRule;
import org.sekisho.admin.rules.Rules;
import org.sekisho.model.Rejection;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.NoSnapshotException;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.previews.ShownImpact;

/** One rule. Lives as long as the page, so that a stale edit is noticed. */
@Named
@ViewScoped
public class RulesEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "rules/list.xhtml";

    @Inject
    Rules useCases;

    @Inject
    Previews previews;

    @Inject
    Rejections rejections;

    @Inject
    Domains domainUseCases;

    @Inject
    Lists listUseCases;

    private final FormSave form = new FormSave();
    private SenderRule rule = new SenderRule();
    private RuleTargets targets = RuleTargets.none();
    private String address = "";
    private boolean decidedBySite;
    private String target = RuleTargetChoice.site().code();
    private String deleteQuestion = "";
    private ShownImpact impact;
    private List<RuleCaution> shown = List.of();

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        targets = RuleTargets.of(domainUseCases.all(), listUseCases.some(RuleTargets.MOST + 1));
        rule = Numbered.read(rule, useCases::get);
        if (isAllowing()) {
            Numbered.read("allow", Optional.<Rejection>empty(), id -> Optional.of(rejections.get(id)))
                    .ifPresent(this::allow);
        } else if (isFresh()) {
            RuleTargetChoice.read(Faces.getRequestParameter("target")).flatMap(this::known).ifPresent(this::offer);
        } else {
            offer(RuleTargetChoice.of(rule));
            deleteQuestion = Texts.of("rules_edit.confirm", rule.getId().toString(),
                    (Texts.of("Scope." + rule.getScope()) + " " + RuleTargetChoice.of(rule).name()).strip());
            Optional.ofNullable(Faces.getRequestParameter("mode")).ifPresent(this::switchTo);
        }
    }

    /** The rule in the mode that an address names, for whoever wants to see first what that would change. */
    private void switchTo(String mode) {
        Stream.of(Mode.values()).filter(each -> each.name().equals(mode)).forEach(rule::setMode);
        preview();
    }

    /** Writes the rule that would have let this one in, for whoever edits it to look at before it is saved. */
    private void allow(Rejection refused) {
        rule = AllowingRule.of(refused.getEnvelope().getSender(), refused.getNotes().getRole(),
                Texts.of("rules_edit.allowNote", refused.getReference()));
        decidedBySite = Optional.ofNullable(refused.getNotes().getRule()).flatMap(useCases::find)
                .filter(other -> other.getScope() == Scope.SITE).isPresent();
        if (!decidedBySite) {
            listUseCases.brief(refused.getNotes().getListAddress()).map(RuleTargetChoice::of).ifPresent(this::offer);
        }
        preview();
    }

    /** The target that an address names, if it is there. */
    private Optional<RuleTargetChoice> known(RuleTargetChoice named) {
        return switch (named.scope()) {
            case SITE -> Optional.of(named);
            case DOMAIN -> targets.domains().stream().filter(each -> each.code().equals(named.code())).findFirst();
            case LIST -> listUseCases.brief(named.id()).map(RuleTargetChoice::of);
        };
    }

    private void offer(RuleTargetChoice choice) {
        targets = targets.with(choice);
        target = choice.code();
    }

    /** Whether a rule of the whole site refused what this rule is to allow; a list's rule would come too late. */
    public boolean isDecidedBySite() {
        return decidedBySite;
    }

    /** What the rule as it was last looked at would change; null before. */
    public ShownImpact getImpact() {
        return impact;
    }

    /** What calls for caution, as it was shown last. */
    public List<String> getCautions() {
        return shown.stream().map(RuleCaution::text).toList();
    }

    /** Whether the rule was filled in from a rejection. */
    public boolean isAllowing() {
        return isFresh() && Numbered.parameter("allow").isPresent();
    }

    /** Saves; but what calls for caution is shown first, once. */
    public void save() {
        if (!FormSave.tried(this::look)) {
            return;
        }
        if (RuleCautions.areRead(cautions(), shown)) {
            form.run(this::aimAndSave, new FormSave.Then(LIST, "rules_edit.saved"));
        } else {
            shown = cautions();
            Messages.addGlobalWarn(Texts.of("rules_edit.look"));
        }
    }

    /** Shows what the rule would change. */
    public void preview() {
        if (FormSave.tried(this::look)) {
            shown = cautions();
        }
    }

    private void look() {
        try {
            impact = ShownImpact.of(previews.preview(this::aimAndSave, ShownImpact.DAYS));
        } catch (NoSnapshotException nothingToCompareWith) {
            impact = null;
        }
    }

    private void aimAndSave() {
        aim();
        useCases.save(rule);
    }

    private List<RuleCaution> cautions() {
        return RuleCautions.of(rule, impact, isAllowing());
    }

    /** The question before the rule is deleted: it says what goes with it. */
    public String getDeleteQuestion() {
        return deleteQuestion;
    }

    public void delete() {
        form.run(() -> useCases.delete(rule.getId()), new FormSave.Then(LIST, "rules_edit.deleted"));
    }

    /** Points the rule at its target; at a new one it goes to the end of the rules there, a rule that allows to their
     * beginning. */
    private void aim() {
        takeAddress();
        if (isFresh() || !RuleTargetChoice.of(rule).code().equals(target)) {
            rule.setPosition(isAllowing() ? 1 : 0);
        }
        RuleTargetChoice chosen = new RuleTargetChoice(target, "");
        rule.setScope(chosen.scope());
        if (chosen.scope() == Scope.LIST) {
            rule.setList(listUseCases.brief(chosen.id()).orElseThrow(StaleException::new));
        } else if (chosen.scope() == Scope.DOMAIN) {
            rule.setDomain(domainUseCases.get(chosen.id()));
        }
    }

    /** Takes the list whose address was typed, where there are too many to choose from. */
    private void takeAddress() {
        if (!address.isBlank()) {
            offer(listUseCases.brief(address).map(RuleTargetChoice::of).orElseThrow(() ->
                    new InvalidInputException("address", "problem.set.list", address.strip())));
            address = "";
        }
    }

    public List<RuleTargetChoice> getListTargets() {
        return targets.lists();
    }

    public List<RuleTargetChoice> getDomainTargets() {
        return targets.domains();
    }

    /** Whether there are too many lists to choose from. */
    public boolean isMany() {
        return targets.isMany();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public SenderRule getRule() {
        return rule;
    }

    public boolean isFresh() {
        return rule.getId() == null;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public Set<Role> getRoles() {
        return rule.getRoles();
    }

    public void setRoles(Set<Role> roles) {
        rule.setRoles(roles);
    }

    public Action[] getActions() {
        return Action.values();
    }

    public Mode[] getModes() {
        return Mode.values();
    }

    /** The roles that a rule may name: those that a list has. */
    public List<Role> getListRoles() {
        return Stream.of(Role.values()).filter(role -> role != Role.SITE).toList();
    }
}
