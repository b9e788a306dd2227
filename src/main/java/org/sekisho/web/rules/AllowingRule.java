package org.sekisho.web.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.sekisho.model.Rejection;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;
import org.sekisho.web.forms.Texts;

/** The rule that lets in what was refused once: this sender alone, to this address of the list alone, for thirty days. */
final class AllowingRule {

    private static final Duration VALID = Duration.ofDays(30);

    private AllowingRule() {
    }

    static SenderRule of(Rejection refused) {
        SenderRule rule = new SenderRule();
        rule.setScope(Scope.LIST);
        rule.setAction(Action.ACCEPT);
        rule.setExpires(Instant.now().plus(VALID).truncatedTo(ChronoUnit.HOURS));
        rule.setNote(Texts.of("rules_edit.allowNote", refused.getReference()));
        String sender = refused.getEnvelope().getSender();
        if (sender.isEmpty()) {
            rule.setNullSender(true);
        } else {
            rule.setSenders(sender);
        }
        if (!refused.getNotes().getRole().isEmpty()) {
            rule.setRoles(EnumSet.of(Role.valueOf(refused.getNotes().getRole())));
        }
        return rule;
    }
}
