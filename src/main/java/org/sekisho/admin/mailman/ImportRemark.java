package org.sekisho.admin.mailman;

/**
 * Something of a list that could not be taken as it is.
 *
 * @param kind    what kind; a page translates it by this name
 * @param subject the list or the domain
 * @param detail  the text in question; empty where there is none
 */
public record ImportRemark(Kind kind, String subject, String detail) {

    /** Kinds of remarks. */
    public enum Kind {
        /** The list's name is none that a map line could hold. */
        UNUSABLE_NAME,
        /** Behind Mailman 2.1 the name is taken by another list. */
        NAME_TAKEN,
        /** More members than one list may have here. */
        TOO_MANY,
        /** An address in no plain form. */
        UNREADABLE_ADDRESS,
        /** A pattern that is no RE2 pattern. */
        UNREADABLE_PATTERN,
        /** Mailman holds every post at the moment. */
        EMERGENCY,
        /** The lists are reachable under another domain, which is no list domain here. */
        ALIAS_DOMAIN,
        /** There is no such list domain here, and an export does not say whom it is for. */
        NO_DOMAIN
    }
}
