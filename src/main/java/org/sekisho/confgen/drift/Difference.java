package org.sekisho.confgen.drift;

/**
 * One difference.
 *
 * @param where    the file, like {@code main.cf}
 * @param kind     what kind of difference
 * @param name     the parameter, the service and its option, the key of the map, the record
 * @param expected what would be generated; empty for something extra
 * @param found    what runs; empty for something missing
 * @param risk     what it risks
 */
public record Difference(String where, Kind kind, String name, String expected, String found, Risk risk) {

    /** Kinds of differences. */
    public enum Kind {
        MISSING,
        OTHER,
        EXTRA
    }

    static Difference missing(String where, String name, String expected, Risk risk) {
        return new Difference(where, Kind.MISSING, name, expected, "", risk);
    }

    static Difference other(String where, String name, String expected, String found, Risk risk) {
        return new Difference(where, found.isEmpty() ? Kind.MISSING : Kind.OTHER, name, expected, found, risk);
    }

    static Difference extra(String where, String name, String found, Risk risk) {
        return new Difference(where, Kind.EXTRA, name, "", found, risk);
    }
}
