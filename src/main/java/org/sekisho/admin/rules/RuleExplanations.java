package org.sekisho.admin.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sekisho.admin.Administered;
import org.sekisho.model.AccountRole;
import org.sekisho.model.SenderRule;
import org.sekisho.store.RuleStore;

/** What a rule has to say beyond its reply, for whoever answers the telephone. */
@ApplicationScoped
@Administered(alsoFor = AccountRole.HELPDESK)
@Transactional
public class RuleExplanations {

    @Inject
    private RuleStore rules;

    /** The explanation in Japanese, which SMTP cannot carry; empty when the rule has none or is gone. */
    public String japanese(long rule) {
        return rules.find(rule).map(SenderRule::getReplyJapanese).orElse("");
    }
}
