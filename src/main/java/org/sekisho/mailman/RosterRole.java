package org.sekisho.mailman;

import java.util.Locale;

/** Whose roster of a list is meant. */
public enum RosterRole {
    MEMBER, OWNER, NONMEMBER;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
