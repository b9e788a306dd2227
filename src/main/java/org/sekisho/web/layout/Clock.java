package org.sekisho.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The clock that the pages' times are read from: the server's. */
@Named
@RequestScoped
public class Clock {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("z");

    /** The short name of the time zone: {@code JST}. */
    public String getZone() {
        return SHORT.withZone(ZoneId.systemDefault()).format(Instant.now());
    }
}
