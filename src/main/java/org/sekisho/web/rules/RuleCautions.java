package org.sekisho.web.rules;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.admin.rules.WideSender;
import org.sekisho.admin.rules.WideSender.Kind;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.web.forms.Texts;
import org.sekisho.web.previews.ShownImpact;

/** What somebody should have read before a rule is saved. */
final class RuleCautions {

    private RuleCautions() {
    }

    /**
     * One sentence each, in the reader's language.
     *
     * @param impact     what the rule would change; null where that is not known
     * @param isAllowing whether one refused sender is to be allowed, so that a whole domain is more than was asked for
     */
    static List<String> of(SenderRule rule, ShownImpact impact, boolean isAllowing) {
        List<String> cautions = new ArrayList<>();
        if (rule.getAction() == Action.ACCEPT) {
            WideSender.among(rule.getSenders()).stream()
                    .filter(wide -> isAllowing || wide.kind() == Kind.FREEMAIL)
                    .map(wide -> Texts.of("WideSender." + wide.kind(), wide.sender())).forEach(cautions::add);
        }
        if (impact != null && impact.refused() > 0) {
            cautions.add(Texts.of("impact.caution", impact.refused(), ShownImpact.DAYS));
        }
        return cautions;
    }
}
