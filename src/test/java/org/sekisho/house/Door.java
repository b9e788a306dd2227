package org.sekisho.house;

import java.util.Arrays;
import java.util.List;

/** Which rooms a library may be used in: its door. A library without a line here has no door. */
enum Door {
    SUBETHA("org.subethamail", Room.SMTP),
    RE2J("com.google.re2j", Room.POLICY),
    PERSISTENCE("jakarta.persistence", Room.MODEL, Room.STORE),
    VALIDATION("jakarta.validation", Room.MODEL),
    HIBERNATE("org.hibernate", Room.STORE),
    FLYWAY("org.flywaydb", Room.STORE),
    SQL("java.sql", Room.STORE),
    DATA_SOURCE("javax.sql", Room.STORE, Room.BOOT),
    TRANSACTION("jakarta.transaction", Room.STORE, Room.ADMIN),
    DIFF("com.github.difflib", Room.ADMIN),
    DNSJAVA("org.xbill", Room.DNS),
    JSPF("org.apache.james.jspf", Room.DNS),
    FACES("jakarta.faces", Room.WEB),
    EXPRESSIONS("jakarta.el", Room.WEB),
    WEB_SOCKET("jakarta.websocket", Room.WEB),
    PRIMEFACES("org.primefaces", Room.WEB),
    OMNIFACES("org.omnifaces", Room.WEB),
    REST("jakarta.ws.rs", Room.API, Room.MAILMAN),
    JSON("jakarta.json", Room.API, Room.MAILMAN),
    OPENAPI("org.eclipse.microprofile.openapi", Room.API),
    HEALTH("org.eclipse.microprofile.health", Room.BOOT),
    METRICS("io.micrometer", Room.BOOT),
    CONFIG("org.eclipse.microprofile.config", Room.BOOT),
    EJB("jakarta.ejb", Room.BOOT),
    SECURITY("jakarta.security", Room.ADMIN, Room.BOOT, Room.WEB, Room.API),
    SERVLET("jakarta.servlet", Room.WEB, Room.API, Room.BOOT),
    ANNOTATION("jakarta.annotation", Room.STORE, Room.MAILMAN, Room.DNS, Room.ADMIN, Room.WEB, Room.API, Room.BOOT),
    INJECTION("jakarta.inject", Room.STORE, Room.MAILMAN, Room.DNS, Room.ADMIN, Room.WEB, Room.API, Room.BOOT),
    CONTEXTS("jakarta.enterprise", Room.STORE, Room.MAILMAN, Room.DNS, Room.ADMIN, Room.WEB, Room.API, Room.BOOT),
    INTERCEPTORS("jakarta.interceptor", Room.STORE, Room.ADMIN, Room.WEB, Room.API, Room.BOOT);

    private final String library;
    private final List<Room> rooms;

    Door(String library, Room... rooms) {
        this.library = library;
        this.rooms = List.of(rooms);
    }

    /** The library's packages, as ArchUnit writes them. */
    String packages() {
        return library + "..";
    }

    String[] rooms() {
        return Room.allPackages(rooms.toArray(Room[]::new));
    }

    static String[] libraries() {
        return Arrays.stream(values()).map(Door::packages).toArray(String[]::new);
    }
}
