package org.sekisho.confgen;

/** Files that are installed together, on one host. */
public enum Bundle {
    /** Parts of main.cf and master.cf, and the transport map. */
    POSTFIX("postfix"),
    /** Views and zones for BIND. */
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
