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
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.previews.Previews;
import org.sekisho.admin.rejections.Rejections;
import org.sekisho.admin.rules.Rules;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
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
    private List<ListDomain> domains = List.of();
    private List<MailingList> lists = List.of();
    private boolean decidedBySite;
    private String target = RuleTargetChoice.site().code();
    private ShownImpact impact;
    private List<String> shown = List.of();

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        domains = domainUseCases.all();
        lists = listUseCases.all();
        rule = Numbered.read(rule, useCases::get);
        if (isAllowing()) {
            Numbered.read("allow", Optional.<Rejection>empty(), id -> Optional.of(rejections.get(id)))
                    .ifPresent(this::allow);
        } else if (isFresh()) {
            String wanted = Faces.getRequestParameter("target");
            target = targets().map(RuleTargetChoice::code).filter(code -> code.equals(wanted)).findFirst().orElse(target);
        } else {
            target = RuleTargetChoice.of(rule).code();
        }
    }

    /** Writes the rule that would have let this one in, for whoever edits it to look at before it is saved. */
    private void allow(Rejection refused) {
        rule = AllowingRule.of(refused);
        decidedBySite = useCases.all().stream().anyMatch(other -> other.getScope() == Scope.SITE
                && other.getId().equals(refused.getNotes().getRule()));
        target = lists.stream().filter(list -> list.getAddress().equals(refused.getNotes().getListAddress()))
                .map(RuleTargetChoice::of).map(RuleTargetChoice::code).findFirst().orElse(target);
        if (decidedBySite) {
            target = RuleTargetChoice.site().code();
        }
        preview();
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
        return shown;
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
        if (cautions().equals(shown)) {
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

    private List<String> cautions() {
        return RuleCautions.of(rule, impact, isAllowing());
    }

    public void delete() {
        form.run(() -> useCases.delete(rule.getId()), new FormSave.Then(LIST, "rules_edit.deleted"));
    }

    /** Points the rule at its target; at a new one it goes to the end of the rules there, a rule that allows to their
     * beginning. */
    private void aim() {
        if (isFresh() || !RuleTargetChoice.of(rule).code().equals(target)) {
            rule.setPosition(isAllowing() ? 1 : 0);
        }
        rule.setScope(new RuleTargetChoice(target, "").scope());
        domains.stream().filter(domain -> RuleTargetChoice.of(domain).code().equals(target)).findFirst()
                .ifPresent(rule::setDomain);
        lists.stream().filter(list -> RuleTargetChoice.of(list).code().equals(target)).findFirst()
                .ifPresent(rule::setList);
    }

    private Stream<RuleTargetChoice> targets() {
        return Stream.of(Stream.of(RuleTargetChoice.site()), getListTargets().stream(), getDomainTargets().stream())
                .flatMap(choices -> choices);
    }

    public List<RuleTargetChoice> getListTargets() {
        return lists.stream().map(RuleTargetChoice::of).toList();
    }

    public List<RuleTargetChoice> getDomainTargets() {
        return domains.stream().map(RuleTargetChoice::of).toList();
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
