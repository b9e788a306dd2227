package org.sekisho.admin.drift;

import org.sekisho.confgen.drift.Difference;

/**
 * One difference.
 *
 * @param where    the file, like {@code main.cf}
 * @param kind     {@code MISSING}, {@code OTHER} or {@code EXTRA}
 * @param name     the parameter, the service and its option, the key of the map, the record
 * @param expected what would be generated; empty for something extra
 * @param found    what runs; empty for something missing
 * @param risk     what it risks, as {@code org.sekisho.confgen.drift.Risk} names it
 * @param grave    whether somebody should act now
 */
public record DriftLine(String where, String kind, String name, String expected, String found, String risk,
        boolean grave) {

    static DriftLine of(Difference difference) {
        return new DriftLine(difference.where(), difference.kind().name(), difference.name(), difference.expected(),
                difference.found(), difference.risk().name(), difference.risk().isGrave());
    }
}
