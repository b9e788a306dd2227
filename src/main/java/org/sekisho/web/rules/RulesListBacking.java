package org.sekisho.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.sekisho.admin.StaleException;
import org.sekisho.admin.rules.Rules;
import org.sekisho.model.SenderRule;
import org.sekisho.web.forms.FormSave;
import org.sekisho.web.forms.Texts;

/** The rules, in the order in which they run. */
@Named
@RequestScoped
public class RulesListBacking {

    @Inject
    Rules useCases;

    private List<RuleGroup> groups = List.of();

    @PostConstruct
    void read() {
        Map<RuleTargetChoice, List<SenderRule>> byTarget = new LinkedHashMap<>();
        useCases.all().forEach(
                rule -> byTarget.computeIfAbsent(RuleTargetChoice.of(rule), target -> new ArrayList<>()).add(rule));
        groups = byTarget.entrySet().stream().map(entry -> RuleGroup.of(entry.getKey(), entry.getValue())).toList();
    }

    public List<RuleGroup> getGroups() {
        return groups;
    }

    public void moveUp(long id) {
        move(() -> useCases.moveUp(id));
    }

    public void moveDown(long id) {
        move(() -> useCases.moveDown(id));
    }

    private static void move(Runnable useCase) {
        try {
            useCase.run();
            Messages.addFlashGlobalInfo(Texts.of("rules_list.moved"));
        } catch (StaleException gone) {
            FormSave.sayAfterwards(Texts.of("rules_list.gone"));
        }
        Faces.refresh();
    }
}
