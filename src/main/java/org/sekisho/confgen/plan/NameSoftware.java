package org.sekisho.confgen.plan;

/** The name servers that files are made for. */
public enum NameSoftware {
    /** One BIND 9 with two views. */
    BIND,
    /** NSD for the world, Unbound for the inside. */
    NSD_UNBOUND,
    /** Two instances of dnsmasq, one for each side. */
    DNSMASQ
}
