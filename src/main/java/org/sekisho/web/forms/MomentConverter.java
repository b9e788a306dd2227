package org.sekisho.web.forms;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Shows a moment as {@code 2026-08-01 09:30:00}: the same in every language, as in a mail log. The page names the
 * zone beside it. Reads nothing. */
@FacesConverter("momentConverter")
public class MomentConverter implements Converter<Instant> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public String getAsString(FacesContext context, UIComponent component, Instant value) {
        return value == null ? "" : FORM.withZone(ZoneId.systemDefault()).format(value);
    }

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, String value) {
        throw new UnsupportedOperationException("moments are only shown");
    }
}
