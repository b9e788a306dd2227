package org.sekisho.policy.lint;

import java.util.Optional;
import org.sekisho.policy.PolicySource;
import org.sekisho.policy.lint.Remark.Thing;
import org.sekisho.policy.lists.DomainPolicy;
import org.sekisho.policy.rules.Condition;
import org.sekisho.policy.rules.Rule;
import org.sekisho.policy.terms.Action;
import org.sekisho.policy.terms.Exposure;
import org.sekisho.policy.terms.Mode;
import org.sekisho.policy.terms.Role;
import org.sekisho.policy.terms.Scope;

/** Rules that let somebody into an internal list who need not be an insider. */
final class OpenDoors {

    private final PolicySource policy;

    OpenDoors(PolicySource policy) {
        this.policy = policy;
    }

    Optional<Remark> remarkOn(Rule rule) {
        boolean opens = rule.action() == Action.ACCEPT && rule.mode() == Mode.ENFORCE && posts(rule.condition())
                && !rule.condition().inside().orElse(false);
        return opens ? internal(rule).map(place -> Remark.about(Thing.RULE, rule.id(), RemarkKind.LETS_OUTSIDERS_IN, place))
                : Optional.empty();
    }

    private static boolean posts(Condition condition) {
        return condition.roles().isEmpty() || condition.roles().contains(Role.POST);
    }

    /** What is internal among the places that the rule is about. */
    private Optional<Object> internal(Rule rule) {
        return policy.domains().stream().filter(domain -> domain.exposure() == Exposure.INTERNAL)
                .filter(domain -> isAbout(rule, domain)).findFirst()
                .map(domain -> rule.target().list().<Object>map(list -> list).orElse(domain.name()));
    }

    private static boolean isAbout(Rule rule, DomainPolicy domain) {
        return rule.target().scope() == Scope.SITE
                || rule.target().domain().or(() -> rule.target().list().map(list -> list.domain()))
                        .filter(domain.name()::equals).isPresent();
    }
}
