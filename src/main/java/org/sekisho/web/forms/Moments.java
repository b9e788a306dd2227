package org.sekisho.web.forms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.omnifaces.util.Faces;

/** Moments as the page's language writes them, in the server's time zone; the pages name the zone beside them. */
public final class Moments {

    private Moments() {
    }

    /**
     * A moment in the form that the bundle has under a key.
     *
     * @param form the key of a pattern of {@link DateTimeFormatter}, like {@code layout.moment}
     */
    public static String shown(String form, Instant at) {
        return DateTimeFormatter.ofPattern(Texts.of(form), Faces.getLocale()).withZone(ZoneId.systemDefault()).format(at);
    }
}
