package org.sekisho.web.rules;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.sekisho.admin.domains.Domains;
import org.sekisho.admin.lists.Lists;
import org.sekisho.admin.rules.Rules;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Role;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Numbered;

/** One rule. Lives as long as the page, so that a stale edit is noticed. */
@Named
@ViewScoped
public class RulesEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "rules/list.xhtml";

    @Inject
    Rules useCases;

    @Inject
    Domains domainUseCases;

    @Inject
    Lists listUseCases;

    private final FormSave form = new FormSave();
    private SenderRule rule = new SenderRule();
    private List<ListDomain> domains = List.of();
    private List<MailingList> lists = List.of();
    private String target = RuleTargetChoice.site().code();

    /** Reads what the page's address names; answers 404 when it is not there. */
    public void open() {
        domains = domainUseCases.all();
        lists = listUseCases.all();
        rule = Numbered.read(rule, useCases::get);
        if (isFresh()) {
            String wanted = Faces.getRequestParameter("target");
            target = targets().map(RuleTargetChoice::code).filter(code -> code.equals(wanted)).findFirst().orElse(target);
        } else {
            target = RuleTargetChoice.of(rule).code();
        }
    }

    public void save() {
        form.run(() -> {
            aim();
            useCases.save(rule);
        }, new FormSave.Then(LIST, "rules_edit.saved"));
    }

    public void delete() {
        form.run(() -> useCases.delete(rule.getId()), new FormSave.Then(LIST, "rules_edit.deleted"));
    }

    /** Points the rule at its target; at a new one it goes to the end of the rules there. */
    private void aim() {
        if (isFresh() || !RuleTargetChoice.of(rule).code().equals(target)) {
            rule.setPosition(0);
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
