package org.sekisho.confgen.plan;

/** Who may know that a list domain exists. */
public enum Exposure {
    /** Only the inside: its MX stands in the internal view alone. */
    INTERNAL,
    /** Everybody: its MX stands in both views. */
    EXTERNAL
}
