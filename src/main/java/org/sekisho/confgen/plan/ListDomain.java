package org.sekisho.confgen.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.sekisho.envelope.DomainName;

/**
 * A mail domain whose addresses are lists.
 *
 * @param name     the domain
 * @param exposure who may know of it
 * @param backend  how its mail reaches Mailman
 * @param lists    the local parts of its lists, in lower case; kept sorted, each once
 */
public record ListDomain(DomainName name, Exposure exposure, Backend backend, List<String> lists) {

    /** Mailman 3's own listname_chars in lower case, which is also what Mailman 2.1 accepts. */
    private static final Pattern LIST_NAME = Pattern.compile("[a-z0-9][-_.a-z0-9]{0,63}");

    public ListDomain {
        lists = lists.stream().peek(ListDomain::check).distinct().sorted().toList();
    }

    /** Whether the outer world may see this domain. */
    public boolean isExternal() {
        return exposure == Exposure.EXTERNAL;
    }

    private static void check(String list) {
        if (!LIST_NAME.matcher(list).matches()) {
            throw new IllegalArgumentException("\"" + list + "\" is not a list name; write small letters, digits, "
                    + "hyphens, dots and underscores, like staff-news");
        }
    }
}
