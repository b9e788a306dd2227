package org.sekisho.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.sekisho.admin.rules.RuleExplanations;

/** What the rules that decided have to say beyond their replies; each is asked once for a page. */
@Named
@RequestScoped
public class RuleExplanation {

    @Inject
    RuleExplanations useCases;

    private final Map<Long, String> known = new HashMap<>();

    /** The explanation of the rule of that number; empty where there is none, as for no rule (0 or null). */
    public String of(Long rule) {
        return rule == null || rule <= 0 ? "" : known.computeIfAbsent(rule, useCases::japanese);
    }
}
