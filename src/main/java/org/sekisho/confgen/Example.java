package org.sekisho.confgen;

import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.confgen.plan.ListDomain;
import org.sekisho.confgen.plan.Plan;
import org.sekisho.envelope.DomainName;

/**
 * Names for the lines that an administrator is to type.
 *
 * @param organisation the domain above the mail host, like {@code my.domain}
 * @param list         the address of a list of the plan, one that the world may know where there is one
 */
record Example(String organisation, String list) {

    static Example of(Plan plan) {
        String organisation = above(plan.mailHost().name());
        String list = Stream.concat(plan.externalDomains().stream(), plan.domains().stream()).findFirst()
                .map(Example::listOf).orElse("list@" + organisation);
        return new Example(organisation, list);
    }

    /** The domain without its first label; the domain itself when it has but one. */
    static String above(DomainName name) {
        String[] labels = name.ascii().split("\\.", 2);
        return labels.length == 2 ? labels[1] : name.ascii();
    }

    private static String listOf(ListDomain domain) {
        Optional<String> first = domain.lists().stream().findFirst();
        return first.orElse("list") + "@" + domain.name();
    }
}
