package org.sekisho.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Scope;

class AllowingRuleTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"a@x.example, a@x.example",
        "\"odd one\"@x.example, /odd one@x\\.example/", "\"a+(b)\"@x.example, /a\\+\\(b\\)@x\\.example/"})
    void namesThatSenderInAFormThatARuleTakes(String sender, String entry) {
        assertThat(AllowingRule.of(sender, "POST", "").getSenders()).isEqualTo(entry);
        RuleCheck.check(siteRule(sender));
    }

    private static SenderRule siteRule(String sender) {
        SenderRule rule = AllowingRule.of(sender, "POST", "");
        rule.setScope(Scope.SITE);
        return rule;
    }
}
