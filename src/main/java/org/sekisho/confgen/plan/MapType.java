package org.sekisho.confgen.plan;

/** The kind of indexed file that {@code postmap} writes (Postfix DATABASE_README). */
public enum MapType {
    /** Berkeley DB; the default of most packages up to Postfix 3.10. */
    HASH("hash"),
    /** OpenLDAP LMDB; where Berkeley DB is no longer shipped. */
    LMDB("lmdb");

    private final String key;

    MapType(String key) {
        this.key = key;
    }

    /** The word before the colon, as in {@code hash:/etc/postfix/transport}. */
    public String key() {
        return key;
    }
}
