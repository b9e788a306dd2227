package org.sekisho.house;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bundle keys that pages and sources use.
 *
 * @param whole  keys that stand there in full
 * @param starts beginnings of keys whose end is computed ({@code msg['role.'.concat(role)]})
 * @param quoted every string literal in the sources, which may be a key or, ending in a dot, the start of one
 */
record UsedKeys(Set<String> whole, Set<String> starts, Set<String> quoted) {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\bmsg\\[\\s*(['\"])([^'\"]*)\\1\\s*(\\])?");
    private static final Pattern AFTER_A_DOT = Pattern.compile("\\bmsg\\.([A-Za-z_]\\w*)");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*\\}");
    private static final Pattern LITERAL = Pattern.compile("['\"]([A-Za-z][\\w.-]*)['\"]");

    static UsedKeys in(Collection<String> pages, Collection<String> sources) {
        UsedKeys used = new UsedKeys(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        pages.forEach(used::addPage);
        sources.forEach(used::addLiterals);
        return used;
    }

    boolean uses(String key) {
        return whole.contains(key) || quoted.contains(key) || key.startsWith("jakarta.faces.")
                || starts.stream().anyMatch(key::startsWith)
                || quoted.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private void addPage(String text) {
        for (Matcher expression = EXPRESSION.matcher(text); expression.find();) {
            String inside = expression.group();
            for (Matcher key = IN_BRACKETS.matcher(inside); key.find();) {
                (key.group(3) != null ? whole : starts).add(key.group(2));
            }
            for (Matcher key = AFTER_A_DOT.matcher(inside); key.find();) {
                whole.add(key.group(1));
            }
        }
        addLiterals(text);
    }

    private void addLiterals(String text) {
        for (Matcher literal = LITERAL.matcher(text); literal.find();) {
            quoted.add(literal.group(1));
        }
    }
}
