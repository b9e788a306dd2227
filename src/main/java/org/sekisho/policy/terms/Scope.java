package org.sekisho.policy.terms;

/** Where a rule applies. Rules run site first, then the list's, then its domain's. */
public enum Scope {
    SITE,
    LIST,
    DOMAIN
}
