package org.sekisho.web.forms;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;

/** Shows a moment to the second: {@code 1 Aug 2026 09:30:00}, {@code 2026/08/01 09:30:00}. Reads nothing. */
@FacesConverter("momentConverter")
public class MomentConverter implements Converter<Instant> {

    @Override
    public String getAsString(FacesContext context, UIComponent component, Instant value) {
        return value == null ? "" : Moments.shown("layout.moment", value);
    }

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, String value) {
        throw new UnsupportedOperationException("moments are only shown");
    }
}
