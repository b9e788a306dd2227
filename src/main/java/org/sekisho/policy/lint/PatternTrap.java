package org.sekisho.policy.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.envelope.DomainName;
import org.sekisho.policy.rules.SenderTerm;

/**
 * A pattern that means a domain and, by mistake, others that anybody can register.
 *
 * @param victim   an address in such a domain that the pattern matches
 * @param safeForm what to write instead
 */
record PatternTrap(String victim, String safeForm) {

    /** Labels with dots between them, escaped or not, as they stand in a pattern. */
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9-]+(?:(?:\\\\\\.|\\[\\.\\]|\\.)[a-z0-9-]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_DOT = Pattern.compile("\\\\\\.|\\[\\.\\]|\\.");
    private static final Pattern WORD = Pattern.compile("[a-z0-9_-]+", Pattern.CASE_INSENSITIVE);
    private static final String ANYBODY = "someone";

    /** The trap in a pattern, shown by an address that falls into it. */
    static Optional<PatternTrap> in(SenderTerm.Matching term) {
        String pattern = term.pattern().pattern();
        for (Matcher found = DOMAIN.matcher(pattern); found.find();) {
            Optional<DomainName> domain = DomainName.parse(ANY_DOT.matcher(found.group()).replaceAll("."));
            if (domain.isPresent()) {
                Optional<PatternTrap> trap = locals(pattern).stream()
                        .flatMap(local -> fallsInto(term, local, domain.get()).stream()).findFirst();
                if (trap.isPresent()) {
                    return trap;
                }
            }
        }
        return Optional.empty();
    }

    /** Only a pattern that means the domain itself or one below it is about the domain. */
    private static Optional<PatternTrap> fallsInto(SenderTerm.Matching term, String local, DomainName domain) {
        boolean meansIt = term.pattern().matches(local + "@" + domain);
        boolean meansBelow = term.pattern().matches(local + "@sub." + domain);
        if (!meansIt && !meansBelow) {
            return Optional.empty();
        }
        return strangers(domain).stream().map(stranger -> local + "@" + stranger).filter(term.pattern()::matches)
                .findFirst().map(victim -> new PatternTrap(victim, safeForm(local, domain, meansIt, meansBelow)));
    }

    private static List<String> strangers(DomainName domain) {
        List<String> strangers = new ArrayList<>(List.of("evil" + domain, domain + ".evil.example", domain + "evil",
                "sub." + domain + ".evil.example"));
        for (int dot = domain.ascii().indexOf('.'); dot > 0; dot = domain.ascii().indexOf('.', dot + 1)) {
            String other = domain.ascii().substring(0, dot) + "x" + domain.ascii().substring(dot + 1);
            strangers.addAll(List.of(other, "sub." + other));
        }
        return strangers;
    }

    private static String safeForm(String local, DomainName domain, boolean meansIt, boolean meansBelow) {
        if (!local.equals(ANYBODY)) {
            return meansBelow ? "/" + local + "@(?:[^@]+\\.)?" + escaped(domain) + "/" : local + "@" + domain;
        }
        if (!meansBelow) {
            return "@" + domain;
        }
        return meansIt ? "@." + domain : "/[^@]+@[^@]+\\." + escaped(domain) + "/";
    }

    private static String escaped(DomainName domain) {
        return domain.ascii().replace(".", "\\.");
    }

    /** Anybody, and the words before the at sign, one of which may be what the pattern asks for. */
    private static Set<String> locals(String pattern) {
        Set<String> locals = new LinkedHashSet<>(List.of(ANYBODY));
        int at = pattern.indexOf('@');
        WORD.matcher(at < 0 ? "" : pattern.substring(0, at)).results().forEach(word -> locals.add(word.group()));
        return locals;
    }
}
