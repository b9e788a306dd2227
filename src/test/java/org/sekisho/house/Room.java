package org.sekisho.house;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the house with the rooms that each may import. */
enum Room {
    ENVELOPE,
    POLICY("envelope"),
    CONFGEN("envelope"),
    MODEL("policy", "envelope"),
    STORE("model", "policy", "envelope"),
    MAILMAN("envelope"),
    DNS("envelope"),
    ADMIN("store", "model", "confgen", "mailman", "dns", "policy", "envelope"),
    SMTP("policy", "envelope"),
    POLICYD("policy", "envelope"),
    WEB("admin", "model", "policy", "envelope"),
    API("admin", "model", "policy", "envelope"),
    BOOT("smtp", "policyd", "web", "api", "admin", "store", "policy", "envelope");

    static final String BASE = "org.sekisho";

    private final Set<String> arrows;

    Room(String... arrows) {
        this.arrows = Set.of(arrows);
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The room with its subpackages, as ArchUnit writes it. */
    String packages() {
        return BASE + "." + title() + "..";
    }

    /** The room itself and the rooms that it may import, as ArchUnit writes them. */
    String[] reach() {
        return Stream.concat(Stream.of(packages()), arrows.stream().map(arrow -> BASE + "." + arrow + ".."))
                .toArray(String[]::new);
    }

    static String[] allPackages(Room... rooms) {
        return Arrays.stream(rooms).map(Room::packages).toArray(String[]::new);
    }

    static Set<String> titles() {
        return Arrays.stream(values()).map(Room::title).collect(Collectors.toUnmodifiableSet());
    }
}
