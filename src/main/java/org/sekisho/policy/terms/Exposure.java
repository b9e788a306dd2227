package org.sekisho.policy.terms;

/** Who a list domain is for. */
public enum Exposure {
    /** Published to the world; its MX stands in both DNS views. */
    EXTERNAL,
    /** For insiders; its MX stands only in the internal DNS view. */
    INTERNAL
}
