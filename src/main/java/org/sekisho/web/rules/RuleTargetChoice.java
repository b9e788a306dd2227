package org.sekisho.web.rules;

import java.io.Serializable;
import java.util.Optional;
import org.sekisho.model.ListDomain;
import org.sekisho.model.MailingList;
import org.sekisho.model.SenderRule;
import org.sekisho.policy.terms.Scope;

/**
 * Where a rule applies, as one word of a page's address and of a choice: {@code SITE}, {@code LIST:7},
 * {@code DOMAIN:3}.
 *
 * @param code the word
 * @param name the address of the list or the name of the domain; empty for the site
 */
public record RuleTargetChoice(String code, String name) implements Serializable {

    private static final String SEPARATOR = ":";

    /** The whole site. */
    public static RuleTargetChoice site() {
        return new RuleTargetChoice(Scope.SITE.name(), "");
    }

    public static RuleTargetChoice of(MailingList list) {
        return new RuleTargetChoice(Scope.LIST + SEPARATOR + list.getId(), list.getAddress());
    }

    public static RuleTargetChoice of(ListDomain domain) {
        return new RuleTargetChoice(Scope.DOMAIN + SEPARATOR + domain.getId(), domain.getName());
    }

    public static RuleTargetChoice of(SenderRule rule) {
        return switch (rule.getScope()) {
            case SITE -> site();
            case LIST -> of(rule.getList());
            case DOMAIN -> of(rule.getDomain());
        };
    }

    /** The target of that word; empty when it is none. */
    static Optional<RuleTargetChoice> read(String code) {
        return Optional.ofNullable(code).filter(word -> word.matches("SITE|(?:LIST|DOMAIN):\\d{1,18}"))
                .map(word -> new RuleTargetChoice(word, ""));
    }

    /** The number of the list or the domain. */
    long id() {
        return Long.parseLong(code.split(SEPARATOR)[1]);
    }

    public Scope scope() {
        return Scope.valueOf(code.split(SEPARATOR)[0]);
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Scope getScope() {
        return scope();
    }
}
