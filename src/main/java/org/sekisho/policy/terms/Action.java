package org.sekisho.policy.terms;

/** What a rule does when it decides. */
public enum Action {
    ACCEPT,
    REJECT,
    DEFER
}
