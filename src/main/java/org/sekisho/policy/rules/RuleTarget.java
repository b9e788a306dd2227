package org.sekisho.policy.rules;

import java.util.Optional;
import org.sekisho.envelope.DomainName;
import org.sekisho.envelope.EmailAddress;
import org.sekisho.policy.terms.Scope;

/**
 * Where a rule applies.
 *
 * @param scope  the site, one list domain or one list
 * @param domain the list domain, for {@code DOMAIN}
 * @param list   the list, for {@code LIST}
 */
public record RuleTarget(Scope scope, Optional<DomainName> domain, Optional<EmailAddress> list) {

    public RuleTarget {
        if ((scope == Scope.DOMAIN) != domain.isPresent() || (scope == Scope.LIST) != list.isPresent()) {
            throw new IllegalArgumentException("a rule of scope " + scope + " has another kind of target");
        }
    }

    /** The whole site. */
    public static RuleTarget site() {
        return new RuleTarget(Scope.SITE, Optional.empty(), Optional.empty());
    }

    /** One list domain. */
    public static RuleTarget domain(DomainName domain) {
        return new RuleTarget(Scope.DOMAIN, Optional.of(domain), Optional.empty());
    }

    /** One list. */
    public static RuleTarget list(EmailAddress list) {
        return new RuleTarget(Scope.LIST, Optional.empty(), Optional.of(list));
    }
}
