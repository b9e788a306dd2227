package org.sekisho.policy.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an address of a list is for. */
public enum Role {
    POST(""),
    BOUNCES("-bounces"),
    CONFIRM("-confirm"),
    OWNER("-owner"),
    REQUEST("-request"),
    JOIN("-join"),
    LEAVE("-leave"),
    SUBSCRIBE("-subscribe"),
    UNSUBSCRIBE("-unsubscribe"),
    /** Mailman 2.1 only. */
    ADMIN("-admin"),
    /** postmaster, abuse and the like: addresses of the site and of no list. */
    SITE("");

    private static final List<Role> SUFFIXED = Stream.of(values()).filter(role -> !role.suffix.isEmpty()).toList();

    private final String suffix;

    Role(String suffix) {
        this.suffix = suffix;
    }

    /** What follows the list's name in the local part; empty for {@link #POST} and {@link #SITE}. */
    public String suffix() {
        return suffix;
    }

    /** The roles that are told by a suffix. */
    public static List<Role> suffixed() {
        return SUFFIXED;
    }

    /** The list's name in a local part with this role's suffix; empty where the local part has another end. */
    public Optional<String> listName(String local) {
        return local.length() > suffix.length() && local.endsWith(suffix)
                ? Optional.of(local.substring(0, local.length() - suffix.length()))
                : Optional.empty();
    }
}
