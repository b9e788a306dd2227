package org.sekisho.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    static List<RuleCaution> of(SenderRule rule, ShownImpact impact, boolean isAllowing) {
        List<RuleCaution> cautions = new ArrayList<>();
        if (rule.getAction() == Action.ACCEPT) {
            WideSender.among(rule.getSenders()).stream()
                    .filter(wide -> isAllowing || wide.kind() == Kind.FREEMAIL)
                    .map(wide -> new RuleCaution(Texts.of("WideSender." + wide.kind(), wide.sender()), wide.toString()))
                    .forEach(cautions::add);
        }
        if (impact != null && impact.refused() > 0) {
            cautions.add(new RuleCaution(Texts.of("impact.caution", impact.refused(), ShownImpact.DAYS), effect(rule)));
        }
        return cautions;
    }

    /** Whether all of them have been read. On a busy site the numbers differ at every look; what they are about does not. */
    static boolean areRead(List<RuleCaution> cautions, List<RuleCaution> shown) {
        return cautions.stream().allMatch(caution -> shown.stream().anyMatch(caution::isAboutTheSame));
    }

    /** All that the effect of a rule depends on. */
    private static String effect(SenderRule rule) {
        return Stream.of(rule.getScope(), rule.getList() == null ? "" : rule.getList().getAddress(),
                rule.getDomain() == null ? "" : rule.getDomain().getName(), rule.getSenders(),
                rule.getNullSender(), rule.getClients(), rule.getInside(), rule.getLogins(), rule.getRoles(),
                rule.getAction(), rule.getMode(), rule.getExpires()).map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
