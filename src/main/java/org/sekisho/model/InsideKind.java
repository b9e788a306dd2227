package org.sekisho.model;

/** What a line of the definition of who is inside names. */
public enum InsideKind {
    /** An inside network. */
    NETWORK,
    /** An inside sender domain. */
    DOMAIN,
    /** A trusted relay. */
    RELAY,
    /** One of the site's own hosts. */
    OWN
}
