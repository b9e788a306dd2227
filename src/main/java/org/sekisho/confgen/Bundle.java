package org.sekisho.confgen;

/** Files that are installed together, on one host. */
public enum Bundle {
    /** Parts of main.cf and master.cf, and the maps. */
    POSTFIX("postfix"),
    /** Parts of Mailman's configuration, and the delivery scripts of Mailman 2.1. */
    MAILMAN("mailman"),
    /** What the name servers answer about the list domains. */
    DNS("dns");

    private final String key;

    Bundle(String key) {
        this.key = key;
    }

    /** Its name in addresses and file names, as in {@code postfix.zip}. */
    public String key() {
        return key;
    }
}
