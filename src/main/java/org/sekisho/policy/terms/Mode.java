package org.sekisho.policy.terms;

/** Whether a finding becomes an action. */
public enum Mode {
    /** It decides. */
    ENFORCE,
    /** It is noted and never decides. */
    MONITOR,
    /** It does not exist. Rules only. */
    OFF
}
